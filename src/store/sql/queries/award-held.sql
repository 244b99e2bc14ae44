-- The approved tranches of an award with the funds that pay them.
-- ?1 the award.
-- tranche, fund (null: none is said), cancelled
SELECT t.id AS tranche, a.fund, t.cancelled
FROM tranche AS t LEFT JOIN allocation AS a ON a.tranche = t.id
WHERE t.award = ?1 AND t.approved IS NOT NULL
