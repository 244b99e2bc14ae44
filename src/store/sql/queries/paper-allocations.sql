-- The funds that pay a tranche, with who gave them.
-- ?1 the tranche.
-- fund, fund_en, giver, amount
SELECT f.name AS fund, coalesce(f.name_en, f.name) AS fund_en, g.name AS giver, l.amount
FROM allocation AS l
  JOIN fund AS f ON f.id = l.fund
  LEFT JOIN partner AS g ON g.id = f.giver
WHERE l.tranche = ?1
ORDER BY l.id
