-- A tranche for its papers, with what its award has and had by a day.
-- ?1 the tranche, ?2 the day (ISO).
-- A person's 12-digit tax code is not printed: it is written by hand.
-- now: the award with its variations.  paid_before, cancelled: of the other tranches of the award.
-- title, amount, currency, approved, approved_by, over_what, over_reason, over_by, award, decision, contract, startup,
-- tax_code, now, paid_before, paid, cancelled
WITH ledger AS (
  SELECT t.id AS tranche, t.amount, t.cancelled,
    coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id AND p.date <= ?2), 0) AS paid
  FROM tranche AS t
  WHERE t.award = (SELECT award FROM tranche WHERE id = ?1)
)
SELECT t.title, t.amount, t.currency, CASE WHEN t.approved <= ?2 THEN t.approved END AS approved, t.approved_by,
  t.over_what, t.over_reason, t.over_by, a.title AS award, a.decision, a.contract,
  coalesce(s.legal_name, s.name) AS startup,
  CASE WHEN s.tax_kind = 'personal12' THEN '……………' ELSE s.tax_code END AS tax_code,
  a.awarded + coalesce((SELECT sum(v.amount) FROM variation AS v WHERE v.award = a.id AND v.date <= ?2), 0) AS now,
  (SELECT coalesce(sum(l.paid), 0) FROM ledger AS l WHERE l.tranche <> t.id) AS paid_before,
  (SELECT l.paid FROM ledger AS l WHERE l.tranche = t.id) AS paid,
  (SELECT coalesce(sum(max(l.amount - l.paid, 0)), 0) FROM ledger AS l WHERE l.tranche <> t.id AND l.cancelled <= ?2)
    AS cancelled
FROM tranche AS t
  JOIN award AS a ON a.id = t.award
  JOIN startup AS s ON s.id = a.startup
WHERE t.id = ?1
