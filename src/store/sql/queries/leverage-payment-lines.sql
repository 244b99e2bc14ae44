-- What a list of payments says of each: the rows behind a figure of leverage.
-- ?1: their ids, an array of JSON.
-- id, award, startup_name, tranche_title, fund_name, date, amount, currency, is_back (a counter-entry); the newest first.
SELECT y.id, t.award, s.name AS startup_name, t.title AS tranche_title, f.name AS fund_name, y.date, y.amount, y.currency,
  y.reverses IS NOT NULL AS is_back
FROM payment AS y
  JOIN fund AS f ON f.id = y.fund
  JOIN tranche AS t ON t.id = y.tranche
  JOIN award AS a ON a.id = t.award
  JOIN startup AS s ON s.id = a.startup
WHERE y.id IN (SELECT value FROM json_each (?1))
ORDER BY y.date DESC, y.id DESC
