-- The change sets, newest first.
-- ?1 only sets below this id, 0 for all; ?2 at most so many.
-- id, role, title, stamp, staff, state
SELECT id, role, title, stamp, staff, state
FROM change_set
WHERE ?1 = 0 OR id < ?1
ORDER BY id DESC
LIMIT ?2
