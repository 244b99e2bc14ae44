-- Of the filter of that name: the fund's part of a tranche.
-- ?1 the fund.
(SELECT a.amount FROM allocation AS a WHERE a.tranche = t.id AND a.fund = ?1)
