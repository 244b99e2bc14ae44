-- What happened to one record, newest first.
-- ?1 number of its type, ?2 its id.
-- change_set, op, title, stamp, staff, role, before, after (JSON)
SELECT c.change_set, c.op, s.title, s.stamp, s.staff, s.role, c.before, c.after
FROM change AS c JOIN change_set AS s ON s.id = c.change_set
WHERE c.kind = ?1 AND c.first_id <= ?2 AND c.last_id >= ?2
ORDER BY c.id DESC
