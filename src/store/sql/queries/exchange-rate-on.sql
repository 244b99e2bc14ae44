-- What a currency was worth on a day: the rate that was kept for it last, up to that day.
-- ?1 the code of the currency, ?2 the day (ISO).
-- rate (VND for one unit, millionths), date, source; no row where no rate is so old
SELECT rate, date, source
FROM exchange_rate
WHERE currency = ?1 AND date <= ?2
ORDER BY date DESC
LIMIT 1
