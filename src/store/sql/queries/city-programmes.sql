-- City export: programmes in the order of their uid; the columns are the members, in ascending order.
SELECT code, description, ends, name, starts, status, uid
FROM programme
ORDER BY uid
