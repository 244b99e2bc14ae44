-- Of the filter of that name: what of a tranche is not paid yet.
t.amount - (SELECT coalesce(sum(p.amount), 0) FROM payment AS p WHERE p.tranche = t.id)
