-- What a list of support says of each: the rows behind a figure of leverage.
-- ?1: their ids, an array of JSON.
-- id, startup, startup_name, kind, title, fund_name (NULL: none is named), date, amount (NULL: not known); the newest first.
SELECT p.id, p.startup, s.name AS startup_name, p.kind, p.title, f.name AS fund_name, p.date, p.amount
FROM support AS p
  JOIN startup AS s ON s.id = p.startup
  LEFT JOIN fund AS f ON f.id = p.fund
WHERE p.id IN (SELECT value FROM json_each (?1))
ORDER BY p.date DESC, p.id DESC
