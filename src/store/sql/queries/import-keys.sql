-- Which rows of the files of one shape became which startups.
-- ?1 the shape.
-- id, row_key, target_uid
SELECT id, row_key, target_uid
FROM import_key
WHERE source = ?1 AND target = 'startup'
