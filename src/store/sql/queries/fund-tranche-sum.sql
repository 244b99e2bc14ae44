-- How many tranches a fund pays a part of, and what these parts are together: of tranches that wait to be paid, what is not paid
-- of them.
-- ?1 the fund; ?2 'all', 'due' (not paid yet, due in a time) or 'unscheduled'; ?3 the first day, ?4 the last day (both ISO,
-- null: no end on that side).
-- n, amount (in the fund's currency; 0 for none)
SELECT count(*) AS n, coalesce(sum(a.amount), 0)
  - CASE WHEN ?2 = 'all' THEN 0
         ELSE coalesce(sum((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = a.tranche AND p.fund = a.fund)), 0)
    END AS amount
FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche
WHERE a.fund = ?1
  AND (?2 = 'all'
       OR (t.status IN ('scheduled', 'pending', 'approved')
           AND ((?2 = 'unscheduled' AND t.due IS NULL)
                OR (?2 = 'due' AND t.due IS NOT NULL AND (?3 IS NULL OR t.due >= ?3) AND (?4 IS NULL OR t.due <= ?4)))))
