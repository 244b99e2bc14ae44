-- Investors that do not attend an event.
-- ?1 the event.
t.id NOT IN (SELECT investor FROM attendee WHERE event = ?1 AND investor IS NOT NULL)
