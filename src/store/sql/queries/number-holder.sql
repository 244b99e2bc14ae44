-- What has a number; no row when it is free.
-- ?1 the year, ?2 the series, ?3 the number.
-- about, date, symbol
SELECT about, date, symbol
FROM outgoing_number
WHERE year = ?1 AND series = ?2 AND number = ?3
