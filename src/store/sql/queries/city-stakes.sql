-- City export: stakes of the rounds that are in the file, and of no known round, in the order of their uid.
-- An organisation is named by its uid.  Of a person there is only that it is one, unless the person agreed to be named to
-- the city (see city-people.sql); an investor of a kind that is not known may be either.
-- ?1 the last day of the period.
-- The columns are the members, in ascending order.
WITH agreed AS (
  SELECT DISTINCT person FROM consent WHERE purpose = 'city_report' AND given <= ?1 AND withdrawn IS NULL
), fit AS (
  SELECT id, CASE WHEN currency IS NULL THEN 'VND' WHEN currency GLOB '[A-Z][A-Z][A-Z]' THEN currency END AS code
  FROM stake
  WHERE amount >= 0
)
SELECT CASE WHEN f.code IS NOT NULL THEN k.amount END AS amount, f.code AS currency,
  CASE WHEN k.person IS NOT NULL OR i.person IS NOT NULL OR i.kind = 'angel' THEN 'person'
       WHEN i.kind IS NULL THEN 'unknown' ELSE 'organisation' END AS holder,
  CASE WHEN i.person IS NULL AND i.kind <> 'angel' THEN i.uid END AS investor,
  CASE WHEN a.person IS NOT NULL THEN p.uid END AS person, r.uid AS round,
  CASE WHEN k.share BETWEEN 0 AND 1000000 THEN k.share END AS share, s.uid AS startup, k.uid
FROM stake AS k
  JOIN startup AS s ON s.id = k.startup
  LEFT JOIN fit AS f ON f.id = k.id
  LEFT JOIN round AS r ON r.id = k.round
  LEFT JOIN investor AS i ON i.id = k.investor
  LEFT JOIN person AS p ON p.id = coalesce(k.person, i.person)
  LEFT JOIN agreed AS a ON a.person = p.id
WHERE r.date IS NULL OR r.date <= ?1
ORDER BY k.uid
