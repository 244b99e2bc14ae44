-- The paper of a series that has a lower number but a later date; no row when numbers and dates run alike.
-- ?1 the year, ?2 the series, ?3 the number, ?4 the day (ISO).
-- number, date
SELECT number, date
FROM outgoing_number
WHERE year = ?1 AND series = ?2 AND number < ?3 AND date > ?4
ORDER BY date DESC, number DESC
LIMIT 1
