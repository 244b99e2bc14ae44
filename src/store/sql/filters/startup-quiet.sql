-- Startups with an enrolment that is under way and has stood at one stage since a day or longer.
-- ?1 the day (ISO).
t.id IN (SELECT startup FROM enrolment WHERE stage IN ('applied', 'waitlisted', 'admitted', 'active') AND since <= ?1)
