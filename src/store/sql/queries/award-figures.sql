-- What became of an award, in its currency.
-- ?1 the award.  now: with its variations.  allotted: in tranches, cancelled ones too; planned: without these; approved: of the
-- planned.  cancelled: what was not paid of cancelled tranches, or of the whole once it is cancelled or settled.
-- award, startup, currency, requested, recommended, awarded, now, allotted, planned, approved, paid, cancelled, ended
WITH
parts AS (
  SELECT t.amount, t.approved, t.cancelled,
    coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id), 0) AS paid
  FROM tranche AS t WHERE t.award = ?1
),
sums AS (
  SELECT coalesce(sum(amount), 0) AS allotted,
    coalesce(sum(amount) FILTER (WHERE cancelled IS NULL), 0) AS planned,
    coalesce(sum(amount) FILTER (WHERE cancelled IS NULL AND approved IS NOT NULL), 0) AS approved,
    coalesce(sum(paid), 0) AS paid,
    coalesce(sum(amount - paid) FILTER (WHERE cancelled IS NOT NULL), 0) AS lapsed
  FROM parts
),
whole AS (
  SELECT w.*, coalesce(w.awarded + coalesce((SELECT sum(v.amount) FROM variation AS v WHERE v.award = w.id), 0), 0) AS now,
    w.cancelled_on IS NOT NULL OR w.settled_on IS NOT NULL AS ended
  FROM award AS w WHERE w.id = ?1
)
SELECT w.id AS award, w.startup, w.currency, w.requested, w.recommended, w.awarded, w.now, s.allotted, s.planned, s.approved,
  s.paid, CASE WHEN w.ended THEN w.now - s.paid ELSE s.lapsed END AS cancelled, w.ended
FROM whole AS w, sums AS s
