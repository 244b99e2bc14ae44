-- Rounds of an amount of đồng, as far as it is known.
-- ?1 at least, ?2 at most; either may be null.
t.amount_vnd IS NOT NULL AND (?1 IS NULL OR t.amount_vnd >= ?1) AND (?2 IS NULL OR t.amount_vnd <= ?2)
