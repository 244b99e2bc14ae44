-- How many tranches a fund pays a part of, and what these parts are together.
-- ?1 the fund; ?2 'all', 'due' (not paid yet, due in a time) or 'unscheduled'; ?3 the first day, ?4 the last day (both ISO,
-- null: no end on that side).
-- n, amount (in the fund's currency; 0 for none)
WITH part AS (
  SELECT a.tranche AS id, a.amount FROM allocation AS a WHERE a.fund = ?1
  UNION ALL
  SELECT w.id, CASE WHEN coalesce(w.currency, 'VND') = coalesce(f.currency, 'VND') THEN w.amount END
  FROM fund AS f JOIN award AS a ON a.fund = f.id JOIN tranche AS w ON w.award = a.id
  WHERE f.id = ?1 AND NOT EXISTS (SELECT 1 FROM allocation WHERE tranche = w.id)
)
SELECT count(*) AS n, coalesce(sum(p.amount), 0) AS amount
FROM part AS p JOIN tranche AS t ON t.id = p.id
WHERE ?2 = 'all'
  OR (t.status IN ('scheduled', 'pending', 'approved')
      AND ((?2 = 'unscheduled' AND t.due IS NULL)
           OR (?2 = 'due' AND t.due IS NOT NULL AND (?3 IS NULL OR t.due >= ?3) AND (?4 IS NULL OR t.due <= ?4))))
