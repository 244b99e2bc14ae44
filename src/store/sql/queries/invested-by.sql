-- What an investor or a person put in, a row for each currency; amounts of different currencies are never one sum.
-- The last row, without a currency, counts the stakes whose amount is not known.
-- ?1 'investor' or 'person', ?2 its id.
-- currency, amount, stakes
WITH mine AS (
  SELECT amount, coalesce(currency, 'VND') AS currency
  FROM stake
  WHERE (?1 = 'investor' AND investor = ?2) OR (?1 = 'person' AND person = ?2)
)
SELECT currency, amount, stakes
FROM (
  SELECT currency, sum(amount) AS amount, count(*) AS stakes FROM mine WHERE amount IS NOT NULL GROUP BY currency
  UNION ALL
  SELECT NULL, NULL, count(*) FROM mine WHERE amount IS NULL
)
ORDER BY currency IS NULL, stakes DESC, currency
