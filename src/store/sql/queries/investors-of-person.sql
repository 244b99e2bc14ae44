-- The investors that a person is: an angel.
-- ?1 the person.
-- id, name
SELECT id, name FROM investor WHERE person = ?1 ORDER BY name_key, id
