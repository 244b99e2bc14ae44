-- Public money that was approved in all from a fund, in a programme, or from the one in the other; with support that the fund
-- gave and no award pays.
-- ?1 the fund, ?2 the programme (NULL: every one; not both), ?3 the kind of support (NULL: every one), ?4 a tranche that is
-- left out, ?5 the currency.
-- amount
SELECT coalesce(sum(amount), 0) AS amount
FROM (
  SELECT CASE WHEN t.cancelled IS NULL AND w.cancelled_on IS NULL THEN a.amount
              ELSE (SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id AND p.fund = a.fund) END AS amount
  FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche JOIN award AS w ON w.id = t.award JOIN fund AS f ON f.id = a.fund
  WHERE (?1 IS NULL OR a.fund = ?1) AND (?2 IS NULL OR w.programme = ?2) AND (?3 IS NULL OR w.kind = ?3)
    AND t.approved IS NOT NULL AND t.id <> ?4 AND f.public_money AND coalesce(a.currency, 'VND') = ?5
  UNION ALL
  SELECT s.amount
  FROM support AS s
  WHERE s.fund = ?1 AND ?2 IS NULL AND (?3 IS NULL OR s.kind = ?3) AND s.award IS NULL AND ?5 = 'VND'
)
