-- People who agreed to something and did not take it back, or who did not.
-- ?1 1 with, 0 without.
EXISTS (SELECT 1 FROM consent WHERE consent.person = t.id AND consent.withdrawn IS NULL) = ?1
