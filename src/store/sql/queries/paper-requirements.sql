-- What a tranche requires, and what was received and accepted of it by a day.
-- ?1 the tranche, ?2 the day (ISO).
-- kind, title, document, due, received, accepted, accepted_by
SELECT kind, title, document, due, CASE WHEN received <= ?2 THEN received END AS received,
  CASE WHEN accepted <= ?2 THEN accepted END AS accepted, CASE WHEN accepted <= ?2 THEN accepted_by END AS accepted_by
FROM requirement
WHERE tranche = ?1
ORDER BY due IS NULL, due, id
