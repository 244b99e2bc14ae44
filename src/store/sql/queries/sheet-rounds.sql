-- The rounds of a startup until a day that it disclosed with an amount.
-- ?1 the startup, ?2 the day (ISO).
-- date, type, instrument, amount
SELECT date, type, instrument, amount_vnd AS amount
FROM round
WHERE startup = ?1 AND undisclosed = 0 AND amount_vnd IS NOT NULL AND (date IS NULL OR date <= ?2)
ORDER BY date IS NULL, date, id
