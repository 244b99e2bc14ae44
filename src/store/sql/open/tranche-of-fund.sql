-- Of the filter of that name: what the fund still pays of its part of a tranche.
-- ?1 the fund.
(SELECT a.amount - coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = a.tranche AND p.fund = a.fund), 0)
 FROM allocation AS a WHERE a.tranche = t.id AND a.fund = ?1)
