-- The decisions that changed an award until a day.
-- ?1 the award, ?2 the day (ISO).
-- date, decision, ends, reason, amount
SELECT date, decision, ends, reason, amount FROM variation WHERE award = ?1 AND date <= ?2 ORDER BY date, id
