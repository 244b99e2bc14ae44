-- What happened to one record, newest first: a row for each field that a change set touched, one without a field where the
-- whole record was added or deleted.
-- ?1 number of its type, ?2 its id.
-- change_set, op, title, stamp, staff, role, field, before, after
SELECT s.id AS change_set, c.op, s.title, s.stamp, s.staff, s.role, f.key AS field,
  json_extract(c.before, f.fullkey) AS before, json_extract(c.after, f.fullkey) AS after
FROM change AS c
  JOIN change_set AS s ON s.id = c.change_set
  LEFT JOIN json_each(CASE WHEN c.op = 'update' THEN c.after END) AS f
WHERE c.kind = ?1 AND c.first_id <= ?2 AND c.last_id >= ?2
ORDER BY c.id DESC, f.id
