-- What was paid of awards, and what came back, in the order of grants.sql, then of the days.
-- award (its uid), date, amount, giver (uid of the partner whose fund paid; NULL: the incubator itself), giver_tax_code
SELECT a.uid AS award, y.date, y.amount, g.uid AS giver, g.tax_code AS giver_tax_code
FROM payment AS y
  JOIN tranche AS t ON t.id = y.tranche
  JOIN award AS a ON a.id = t.award
  JOIN fund AS f ON f.id = y.fund
  LEFT JOIN partner AS g ON g.id = f.giver
WHERE a.awarded_on IS NOT NULL AND a.awarded IS NOT NULL
ORDER BY a.uid, y.date, y.id
