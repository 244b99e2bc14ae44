-- Of the filter of that name: what of a tranche is no fund's yet.
t.amount - (SELECT coalesce(sum(a.amount), 0) FROM allocation AS a WHERE a.tranche = t.id)
