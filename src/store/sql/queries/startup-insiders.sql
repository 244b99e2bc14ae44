-- Who of those that hold a part of a startup are not from outside: its founders, what founders invest through, and state funds.
-- ?1 id of the startup.
-- kind (person or investor), id
WITH founders AS (
  SELECT person FROM role WHERE startup = ?1 AND position = 'founder'
)
SELECT 'person' AS kind, person AS id FROM founders
UNION
SELECT 'investor', i.id
FROM stake AS k JOIN investor AS i ON i.id = k.investor
WHERE k.startup = ?1 AND (i.kind = 'state' OR i.person IN (SELECT person FROM founders))
