-- Everybody, for an import.
-- id, uid, name, email, phone
SELECT id, uid, name, email, phone
FROM person
