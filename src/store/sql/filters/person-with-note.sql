-- People with a note, or without any.
-- ?1 1 with, 0 without.
EXISTS (SELECT 1 FROM note WHERE note.person = t.id) = ?1
