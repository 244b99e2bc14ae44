-- Which texts of files became which records.
-- ?1 the source: the shape of the files, or the type of record where files of all shapes share them; ?2 the table.
-- id, row_key, target_uid
SELECT id, row_key, target_uid
FROM import_key
WHERE source = ?1 AND target = ?2
