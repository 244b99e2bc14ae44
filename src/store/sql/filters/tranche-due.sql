-- Tranches neither paid nor cancelled that are due in a time.
-- ?1 the first day, ?2 the last day (both ISO, null: no end on that side).
t.due IS NOT NULL AND t.status IN ('scheduled', 'pending', 'approved')
AND (?1 IS NULL OR t.due >= ?1) AND (?2 IS NULL OR t.due <= ?2)
