-- Other startups that a startup has to do with, and by whom: of the same tax code (so perhaps the same one twice), of a
-- founder of both, of somebody who holds a stake in both, of the same cohort and a sector of both.
-- ?1 the startup, ?2 at most so many of a kind.
-- kind ('tax_code', 'founder', 'holder' or 'neighbour'), id, name, via (tax code, people, holders or cohort), total (of the
-- kind)
WITH RECURSIVE own AS (
  SELECT id, tax_code, cohort, sector FROM startup WHERE id = ?1
),
-- The own sectors, one a row: "A, B" is A and B.
word (tag, rest) AS (
  SELECT NULL, sector || ', ' FROM own WHERE sector IS NOT NULL
  UNION ALL
  SELECT substr(rest, 1, instr(rest, ', ') - 1), substr(rest, instr(rest, ', ') + 2) FROM word WHERE rest <> ''
),
link (kind, id, via) AS (
  SELECT 'tax_code', t.id, t.tax_code
  FROM own JOIN startup AS t ON t.tax_code = own.tax_code
  WHERE t.id <> ?1
  UNION
  SELECT 'founder', theirs.startup, p.name
  FROM role AS ours
    JOIN role AS theirs ON theirs.person = ours.person
    JOIN person AS p ON p.id = ours.person
  WHERE ours.startup = ?1 AND ours.position = 'founder' AND theirs.position = 'founder' AND theirs.startup <> ?1
  UNION
  SELECT 'holder', theirs.startup, i.name
  FROM stake AS ours
    JOIN stake AS theirs ON theirs.investor = ours.investor
    JOIN investor AS i ON i.id = ours.investor
  WHERE ours.startup = ?1 AND theirs.startup <> ?1
  UNION
  SELECT 'holder', theirs.startup, p.name
  FROM stake AS ours
    JOIN stake AS theirs ON theirs.person = ours.person
    JOIN person AS p ON p.id = ours.person
  WHERE ours.startup = ?1 AND theirs.startup <> ?1
  UNION
  SELECT 'neighbour', t.id, c.name
  FROM own
    JOIN enrolment AS e ON e.cohort = own.cohort
    JOIN startup AS t ON t.id = e.startup
    JOIN cohort AS c ON c.id = own.cohort
  WHERE t.id <> ?1
    AND EXISTS (SELECT 1 FROM word WHERE tag <> '' AND instr(', ' || t.sector || ',', ', ' || tag || ',') > 0)
),
merged AS (
  SELECT kind, id, group_concat(via, ', ' ORDER BY via) AS via FROM link GROUP BY kind, id
),
ranked AS (
  SELECT m.kind, m.id, t.name, m.via, t.name_key,
    row_number() OVER (PARTITION BY m.kind ORDER BY t.name_key, m.id) AS place,
    count(*) OVER (PARTITION BY m.kind) AS total
  FROM merged AS m JOIN startup AS t ON t.id = m.id
)
SELECT kind, id, name, via, total
FROM ranked
WHERE place <= ?2
ORDER BY CASE kind WHEN 'tax_code' THEN 1 WHEN 'founder' THEN 2 WHEN 'holder' THEN 3 ELSE 4 END, place
