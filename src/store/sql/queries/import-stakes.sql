-- Which investors hold a stake in which startups, for an import; one row for each pair, the round first where one is known.
-- startup, investor, round (NULL where it is unknown)
SELECT startup, investor, max (round) AS round
FROM stake
WHERE investor IS NOT NULL
GROUP BY startup, investor
