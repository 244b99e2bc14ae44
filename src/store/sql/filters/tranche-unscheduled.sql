-- Tranches neither paid nor cancelled that have no day yet.
t.due IS NULL AND t.status IN ('scheduled', 'pending', 'approved')
