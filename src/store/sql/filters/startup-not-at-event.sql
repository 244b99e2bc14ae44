-- Startups that do not attend an event.
-- ?1 the event.
t.id NOT IN (SELECT startup FROM attendee WHERE event = ?1 AND startup IS NOT NULL)
