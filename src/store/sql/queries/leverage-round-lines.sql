-- What a list of rounds says of each: the rows behind a figure of leverage.
-- ?1: their ids, an array of JSON.
-- id, startup, startup_name, type, instrument, date, amount, currency, amount_vnd; the newest first, undated ones last.
SELECT r.id, r.startup, s.name AS startup_name, r.type, r.instrument, r.date, r.amount, r.currency, r.amount_vnd
FROM round AS r
  JOIN startup AS s ON s.id = r.startup
WHERE r.id IN (SELECT value FROM json_each (?1))
ORDER BY r.date IS NULL, r.date DESC, r.id DESC
