-- Which amounts of the files of one shape became which rounds.
-- ?1 the shape.
-- id (of the key), row_key, round (its id; NULL when it was deleted since)
SELECT k.id, k.row_key, r.id AS round
FROM import_key AS k
  LEFT JOIN round AS r ON r.uid = k.target_uid
WHERE k.source = ?1 AND k.target = 'round'
