-- The rounds of a startup until a day that it disclosed with an amount.
-- ?1 the startup, ?2 the day (ISO).
-- amount: in đồng; original: what was paid, in its currency, at the rate (millionths) of that day.  Those three and the
-- currency are null where it was paid in đồng.
-- date, type, instrument, amount, original, currency, rate, rate_on
SELECT date, type, instrument, amount_vnd AS amount, CASE WHEN currency <> 'VND' THEN amount END AS original,
  CASE WHEN currency <> 'VND' THEN currency END AS currency, CASE WHEN currency <> 'VND' THEN rate END AS rate,
  CASE WHEN currency <> 'VND' THEN rate_on END AS rate_on
FROM round
WHERE startup = ?1 AND undisclosed = 0 AND amount_vnd IS NOT NULL AND (date IS NULL OR date <= ?2)
ORDER BY date IS NULL, date, id
