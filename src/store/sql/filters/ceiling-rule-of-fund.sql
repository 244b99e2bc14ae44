-- Rules that concern a fund: its own, its programme's, and those of every fund.
-- ?1 the fund.
(t.fund IS NULL OR t.fund = ?1)
AND (t.programme IS NULL OR t.programme = (SELECT programme FROM fund WHERE id = ?1))
