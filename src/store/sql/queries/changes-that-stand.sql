-- What was changed by hand and stands: every update, and the inserts that came after one record.
-- ?1 number of that record's type, ?2 its id.
-- kind, op, first_id, last_id
SELECT c.kind, c.op, c.first_id, c.last_id
FROM change AS c JOIN change_set AS s ON s.id = c.change_set
WHERE s.role = 'do' AND s.state = 'done'
  AND (c.op = 'update'
       OR (c.op = 'insert'
           AND s.id > (SELECT min(change_set) FROM change
                       WHERE kind = ?1 AND op = 'insert' AND ?2 BETWEEN first_id AND last_id)))
ORDER BY c.id
