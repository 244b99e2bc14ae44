-- What was promised to whom, decision by decision: the first amount, what variations gave more or less, and what was taken back
-- with a tranche or with all of an award that was cancelled or settled: the part of it that had not been paid.  In the order of grants.sql, then of the days.
-- award (its uid), date, amount
WITH paid AS (
  SELECT t.id AS tranche, t.award, t.amount - coalesce (sum (y.amount), 0) AS rest, coalesce (sum (y.amount), 0) AS amount,
    t.cancelled
  FROM tranche AS t
    LEFT JOIN payment AS y ON y.tranche = t.id
  GROUP BY t.id
),
decisions AS (
  SELECT id AS award, awarded_on AS date, awarded AS amount, 0 AS step, id AS nth FROM award
  UNION ALL
  SELECT award, date, amount, 1, id FROM variation WHERE amount IS NOT NULL
  UNION ALL
  SELECT award, cancelled, -rest, 2, tranche FROM paid WHERE cancelled IS NOT NULL
  UNION ALL
  SELECT a.id, coalesce (a.cancelled_on, a.settled_on),
    - a.awarded - coalesce ((SELECT sum (v.amount) FROM variation AS v WHERE v.award = a.id), 0)
    + coalesce ((SELECT sum (CASE WHEN p.cancelled IS NOT NULL THEN p.rest ELSE 0 END + p.amount)
                 FROM paid AS p WHERE p.award = a.id), 0),
    3, a.id
  FROM award AS a WHERE coalesce (a.cancelled_on, a.settled_on) IS NOT NULL
)
SELECT a.uid AS award, d.date, d.amount
FROM decisions AS d
  JOIN award AS a ON a.id = d.award
WHERE a.awarded_on IS NOT NULL AND a.awarded IS NOT NULL AND (d.amount <> 0 OR d.step = 0)
ORDER BY a.uid, d.date, d.step, d.nth
