-- City export: cohorts in the order of their uid; the columns are the members, in ascending order.
SELECT c.capacity, c.code, c.description, c.ends, c.name, p.uid AS programme, c.starts, c.status, c.uid
FROM cohort AS c JOIN programme AS p ON p.id = c.programme
ORDER BY c.uid
