-- The entries of the ledger for an award until a day.
-- ?1 the award, ?2 the day (ISO).
-- id, date, tranche, fund, fund_en, method, reference, reason, amount
SELECT p.id, p.date, t.title AS tranche, f.name AS fund, coalesce(f.name_en, f.name) AS fund_en, p.method,
  p.bank_reference AS reference, p.reason, p.amount
FROM tranche AS t
  JOIN payment AS p ON p.tranche = t.id AND p.date <= ?2
  JOIN fund AS f ON f.id = p.fund
WHERE t.award = ?1
ORDER BY p.date, p.id
