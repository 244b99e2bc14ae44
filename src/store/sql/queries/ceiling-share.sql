-- Public money and all money of the approved tranches that a fund pays a part of, or that a programme has.  Of a cancelled
-- tranche that is what was paid of it.
-- ?1 the fund, ?2 the programme (NULL: every one; not both), ?3 the kind of support (NULL: every one), ?4 a tranche that is
-- left out, ?5 the currency.
-- part, whole
WITH counted AS (
  SELECT t.id, coalesce(t.cancelled, w.cancelled_on) IS NOT NULL AS ended
  FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche JOIN award AS w ON w.id = t.award
  WHERE a.fund = ?1 AND (?2 IS NULL OR w.programme = ?2) AND (?3 IS NULL OR w.kind = ?3)
    AND t.approved IS NOT NULL AND t.id <> ?4 AND coalesce(t.currency, 'VND') = ?5
  UNION ALL
  SELECT t.id, coalesce(t.cancelled, w.cancelled_on) IS NOT NULL
  FROM award AS w JOIN tranche AS t ON t.award = w.id
  WHERE ?1 IS NULL AND w.programme = ?2 AND (?3 IS NULL OR w.kind = ?3)
    AND t.approved IS NOT NULL AND t.id <> ?4 AND coalesce(t.currency, 'VND') = ?5
),
parts AS (
  SELECT f.public_money,
    CASE WHEN c.ended THEN (SELECT coalesce(sum(p.amount), 0) FROM payment AS p WHERE p.tranche = a.tranche AND p.fund = a.fund)
         ELSE a.amount END AS amount
  FROM counted AS c CROSS JOIN allocation AS a ON a.tranche = c.id JOIN fund AS f ON f.id = a.fund
)
SELECT coalesce(sum(amount * public_money), 0) AS part, coalesce(sum(amount), 0) AS whole FROM parts
