-- Records that search cannot find, and what the index has of records that are gone: 0 in a sound register.
-- The types that are always searched, by their number: 3 programme, 4 cohort, 5 startup, 8 note.
-- missing, left_over
WITH wanted AS (
  SELECT (3 << 40) | id AS id FROM programme
  UNION ALL SELECT (4 << 40) | id FROM cohort
  UNION ALL SELECT (5 << 40) | id FROM startup
  UNION ALL SELECT (8 << 40) | id FROM note
)
SELECT
  (SELECT count(*) FROM wanted WHERE id NOT IN (SELECT id FROM search_docsize)) AS missing,
  (SELECT count(*) FROM search_docsize WHERE id >> 40 IN (3, 4, 5, 8) AND id NOT IN (SELECT id FROM wanted)) AS left_over
