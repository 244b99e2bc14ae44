-- Of the filter of that name: what of a tranche is no fund's yet, less what funds paid that have no part in it.
t.amount - (SELECT coalesce(sum(a.amount), 0) FROM allocation AS a WHERE a.tranche = t.id)
- (SELECT coalesce(sum(p.amount), 0) FROM payment AS p
   WHERE p.tranche = t.id AND p.fund NOT IN (SELECT a.fund FROM allocation AS a WHERE a.tranche = t.id))
