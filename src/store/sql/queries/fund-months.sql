-- What was paid and what was approved of a fund, a row for each month that has either.
-- ?1 the fund.  A date without a month counts in January.  Of a cancelled tranche what was paid of it is what was approved; so
-- approved adds up to paid and signed for.
-- month (YYYY-MM), paid, approved
WITH parts (month, paid, approved) AS (
  SELECT substr(date || '-01', 1, 7), amount, 0 FROM payment WHERE fund = ?1
  UNION ALL
  SELECT substr(t.approved || '-01', 1, 7), 0,
    CASE WHEN t.cancelled IS NULL AND w.cancelled_on IS NULL THEN a.amount
         ELSE (SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id AND p.fund = ?1) END
  FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche JOIN award AS w ON w.id = t.award
  WHERE a.fund = ?1 AND t.approved IS NOT NULL
)
SELECT month, sum(paid) AS paid, coalesce(sum(approved), 0) AS approved FROM parts GROUP BY month ORDER BY month
