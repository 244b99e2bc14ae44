-- Startups that were never enrolled in a cohort.
-- ?1 the cohort.
t.id NOT IN (SELECT startup FROM enrolment WHERE cohort = ?1)
