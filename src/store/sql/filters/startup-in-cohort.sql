-- Startups that stand at a stage of a cohort, or stood there when they left it for another.
-- ?1 the cohort; ?2 the stage's word, '' where none was recorded.
t.id IN (SELECT startup FROM enrolment WHERE cohort = ?1 AND coalesce(stage, '') = ?2)
