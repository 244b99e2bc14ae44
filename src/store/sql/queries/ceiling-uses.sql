-- What counts against the ceilings of a startup or of a consultant: parts of approved tranches that public money pays, and
-- support that no award pays.  Of a cancelled tranche that is what was paid of it; one of which nothing was paid is none.
-- ?1 the startup, ?2 the consultant's name (NULL: nobody's), ?3 a tranche that is left out.
-- award (NULL: support), startup, kind, fund, programme, contract, consultant, months, starts, date, amount, currency
SELECT w.id AS award, w.startup, w.kind, a.fund, w.programme, w.contract, w.consultant, w.months, w.starts,
  t.approved AS date,
  CASE WHEN t.cancelled IS NULL AND w.cancelled_on IS NULL THEN a.amount
       ELSE (SELECT coalesce(sum(p.amount), 0) FROM payment AS p WHERE p.tranche = t.id AND p.fund = a.fund) END AS amount,
  t.currency
FROM award AS w
  JOIN tranche AS t ON t.award = w.id
  JOIN allocation AS a ON a.tranche = t.id
  JOIN fund AS f ON f.id = a.fund
WHERE (w.startup = ?1 OR w.consultant = ?2) AND t.approved IS NOT NULL AND t.id <> ?3 AND f.public_money
  AND (coalesce(t.cancelled, w.cancelled_on) IS NULL
       OR (SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id AND p.fund = a.fund) <> 0)
UNION ALL
SELECT NULL, s.startup, s.kind, s.fund, NULL, s.contract, s.consultant, s.months, NULL, s.date, coalesce(s.amount, 0), NULL
FROM support AS s
WHERE (s.startup = ?1 OR s.consultant = ?2) AND +s.award IS NULL
