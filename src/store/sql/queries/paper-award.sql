-- An award for its final account as of a day.
-- ?1 the award, ?2 the day (ISO).
-- A person's 12-digit tax code is not printed: it is written by hand.
-- cancelled: what was not paid of cancelled tranches, or all that was not paid of an award that was cancelled or settled.
-- award, currency, decision, contract, startup, tax_code, requested, requested_on, recommended, recommended_on, awarded,
-- awarded_on, cancelled, settled, settled_on
WITH ledger AS (
  SELECT t.id AS tranche, t.amount, t.cancelled,
    coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id AND p.date <= ?2), 0) AS paid
  FROM tranche AS t
  WHERE t.award = ?1
)
SELECT a.title AS award, a.currency, a.decision, a.contract, coalesce(s.legal_name, s.name) AS startup,
  CASE WHEN s.tax_kind = 'personal12' THEN '……………' ELSE s.tax_code END AS tax_code,
  a.requested, a.requested_on, a.recommended, a.recommended_on, a.awarded, a.awarded_on,
  CASE WHEN coalesce(a.cancelled_on, a.settled_on) <= ?2
    THEN coalesce(a.awarded + coalesce((SELECT sum(v.amount) FROM variation AS v WHERE v.award = a.id AND v.date <= ?2), 0), 0)
      - (SELECT coalesce(sum(paid), 0) FROM ledger)
    ELSE (SELECT coalesce(sum(max(amount - paid, 0)), 0) FROM ledger WHERE cancelled <= ?2)
  END AS cancelled,
  CASE WHEN a.settled_on <= ?2 THEN a.settled END AS settled, CASE WHEN a.settled_on <= ?2 THEN a.settled_on END AS settled_on
FROM award AS a
  JOIN startup AS s ON s.id = a.startup
WHERE a.id = ?1
