-- The parts of a tranche and what was paid of each, as they were entered.
-- ?1 the tranche.
-- allocation, fund, name, public_money, fund_currency, currency, amount, paid
SELECT a.id AS allocation, a.fund, f.name, f.public_money, f.currency AS fund_currency, a.currency, a.amount,
  coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = a.tranche AND p.fund = a.fund), 0) AS paid
FROM allocation AS a JOIN fund AS f ON f.id = a.fund
WHERE a.tranche = ?1
ORDER BY a.id
