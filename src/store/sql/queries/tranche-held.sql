-- What each fund pays of a tranche and has paid, for the rules of the ledger; with funds that paid and have no part in it.
-- ?1 the tranche.
-- fund, name, currency (the fund's), has_part, amount (0 for none), paid
SELECT a.fund, f.name, f.currency, 1 AS has_part, a.amount,
  coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = a.tranche AND p.fund = a.fund), 0) AS paid
FROM allocation AS a JOIN fund AS f ON f.id = a.fund
WHERE a.tranche = ?1
UNION ALL
SELECT p.fund, f.name, f.currency, 0, 0, sum(p.amount)
FROM payment AS p JOIN fund AS f ON f.id = p.fund
WHERE p.tranche = ?1 AND NOT EXISTS (SELECT 1 FROM allocation AS a WHERE a.tranche = ?1 AND a.fund = p.fund)
GROUP BY p.fund
