-- Tranches of which it is not said yet for all who pays it.
t.amount > (SELECT coalesce(sum(a.amount), 0) FROM allocation AS a WHERE a.tranche = t.id)
