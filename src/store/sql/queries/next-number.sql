-- The next free number of a series: one more than the highest that was ever given.
-- ?1 the year, ?2 the series.
-- next
SELECT coalesce(max(number), 0) + 1 AS next
FROM outgoing_number
WHERE year = ?1 AND series = ?2
