-- Startups with a note, or without any.
-- ?1 1 with, 0 without.
EXISTS (SELECT 1 FROM note WHERE note.startup = t.id) = ?1
