-- Tranches fund by fund: each with its parts of them, by currency, and what is no fund's yet.  All rows together are the whole
-- amounts of the tranches; of those that wait to be paid, what is not paid of them.
-- ?1 'all', 'due' (not paid yet, due in a time) or 'unscheduled'; ?2 the first day, ?3 the last day (both ISO, null: no end on
-- that side).
-- fund (null: no fund yet, last), name, currency, n, amount
WITH listed AS (
  SELECT id, amount, coalesce(currency, 'VND') AS currency FROM tranche
  WHERE ?1 = 'all'
    OR (status IN ('scheduled', 'pending', 'approved')
        AND ((?1 = 'unscheduled' AND due IS NULL)
             OR (?1 = 'due' AND due IS NOT NULL AND (?2 IS NULL OR due >= ?2) AND (?3 IS NULL OR due <= ?3))))
),
parts (fund, currency, amount) AS (
  SELECT a.fund, t.currency, a.amount
    - CASE WHEN ?1 = 'all' THEN 0
           ELSE (SELECT coalesce(sum(y.amount), 0) FROM payment AS y WHERE y.tranche = t.id AND y.fund = a.fund) END
  FROM listed AS t JOIN allocation AS a ON a.tranche = t.id
  UNION ALL
  SELECT NULL, currency, amount - (SELECT coalesce(sum(a.amount), 0) FROM allocation AS a WHERE a.tranche = t.id)
    - CASE WHEN ?1 = 'all' THEN 0
           ELSE (SELECT coalesce(sum(y.amount), 0) FROM payment AS y
                 WHERE y.tranche = t.id AND y.fund NOT IN (SELECT a.fund FROM allocation AS a WHERE a.tranche = t.id)) END
  FROM listed AS t
)
SELECT p.fund, f.name, p.currency, count(*) AS n, sum(p.amount) AS amount
FROM parts AS p LEFT JOIN fund AS f ON f.id = p.fund
WHERE p.fund IS NOT NULL OR p.amount <> 0
GROUP BY p.fund, p.currency
ORDER BY p.fund IS NULL, f.name_key, p.fund, p.currency
