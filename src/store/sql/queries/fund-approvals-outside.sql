-- How many tranches that a fund has a part in were approved outside of a period without a recorded reason.
-- ?1 the fund, ?2 the first day, ?3 the last day (both ISO; null: no end on that side).
-- n
SELECT count(*) AS n
FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche
WHERE a.fund = ?1 AND t.over_reason IS NULL AND (t.approved < ?2 OR t.approved > ?3)
