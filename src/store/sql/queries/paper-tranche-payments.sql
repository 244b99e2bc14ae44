-- The entries of the ledger for a tranche until a day.
-- ?1 the tranche, ?2 the day (ISO).
-- id, date, tranche, fund, fund_en, method, reference, reason, amount
SELECT p.id, p.date, t.title AS tranche, f.name AS fund, coalesce(f.name_en, f.name) AS fund_en, p.method,
  p.bank_reference AS reference, p.reason, p.amount
FROM payment AS p
  JOIN tranche AS t ON t.id = p.tranche
  JOIN fund AS f ON f.id = p.fund
WHERE p.tranche = ?1 AND p.date <= ?2
ORDER BY p.date, p.id
