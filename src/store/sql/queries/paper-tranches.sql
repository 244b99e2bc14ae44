-- The tranches of an award with what was paid of each until a day.
-- ?1 the award, ?2 the day (ISO).
-- title, due, approved, status, amount, paid
SELECT t.title, t.due, t.approved, t.status, t.amount,
  coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id AND p.date <= ?2), 0) AS paid
FROM tranche AS t
WHERE t.award = ?1
ORDER BY t.due IS NULL, t.due, t.id
