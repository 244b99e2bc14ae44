-- What became of the money of one fund, or of every fund, up to a day; in the fund's currency.
-- ?1 the fund; NULL: every one.  ?2 the day (ISO); NULL: all that was entered.
-- paid: what its payments add up to, counter-entries taken off.  signed_for: its parts of tranches that were approved by then
-- and not cancelled, less what was paid of these, part by part: one that was overpaid takes nothing off the others.
-- proposed: its parts of tranches that were neither; with tranches that are not split, and awards that have no tranche, on the
-- fund that the award is asked of.
-- The sums are taken over all parts and payments, which indexes hold, less those of the tranches that stand aside, of which
-- there are few, and with what was paid too much.
-- fund, name, currency, source, public_money, limit_amount, paid, signed_for, proposed
WITH
day (day) AS MATERIALIZED (SELECT coalesce(?2, '9999-12-31')),
aside (tranche) AS MATERIALIZED (
  SELECT id FROM tranche WHERE approved IS NULL
  UNION
  SELECT id FROM tranche WHERE approved > (SELECT day FROM day)
  UNION
  SELECT id FROM tranche WHERE cancelled <= (SELECT day FROM day)
  UNION
  SELECT t.id FROM award AS w CROSS JOIN tranche AS t ON t.award = w.id WHERE w.cancelled_on <= (SELECT day FROM day)
),
-- Of these, what is still wished for.
open AS MATERIALIZED (
  SELECT t.id AS tranche, t.amount, t.currency, w.fund
  FROM aside CROSS JOIN tranche AS t ON t.id = aside.tranche JOIN award AS w ON w.id = t.award, day
  WHERE coalesce(t.cancelled, '9999-99') > day AND coalesce(w.cancelled_on, '9999-99') > day
    AND coalesce(w.settled_on, '9999-99') > day
),
wished (fund, amount, currency) AS (
  SELECT a.fund, a.amount, a.currency FROM open CROSS JOIN allocation AS a ON a.tranche = open.tranche
  UNION ALL
  SELECT fund, amount, currency FROM open
  WHERE fund IS NOT NULL AND NOT EXISTS (SELECT 1 FROM allocation AS a WHERE a.tranche = open.tranche)
  UNION ALL
  SELECT w.fund,
    CASE WHEN w.awarded IS NOT NULL AND coalesce(w.awarded_on, '') <= day
         THEN w.awarded + coalesce((SELECT sum(v.amount) FROM variation AS v WHERE v.award = w.id AND v.date <= day), 0)
         WHEN w.recommended IS NOT NULL AND coalesce(w.recommended_on, '') <= day THEN w.recommended
         WHEN coalesce(w.requested_on, '') <= day THEN w.requested END,
    w.currency
  FROM award AS w, day
  WHERE w.fund IS NOT NULL AND coalesce(w.cancelled_on, '9999-99') > day AND coalesce(w.settled_on, '9999-99') > day
    AND NOT EXISTS (SELECT 1 FROM tranche AS t WHERE t.award = w.id)
),
proposals AS MATERIALIZED (
  SELECT fund, coalesce(currency, 'VND') AS currency, sum(amount) AS amount FROM wished GROUP BY 1, 2
),
aside_allocated AS MATERIALIZED (
  SELECT a.fund, sum(a.amount) AS amount
  FROM aside CROSS JOIN allocation AS a ON a.tranche = aside.tranche GROUP BY a.fund
),
aside_paid AS MATERIALIZED (
  SELECT p.fund, sum(p.amount) AS amount
  FROM aside CROSS JOIN payment AS p ON p.tranche = aside.tranche, day WHERE p.date <= day GROUP BY p.fund
),
overpaid AS MATERIALIZED (
  SELECT p.fund, sum(p.amount - coalesce(a.amount, 0)) AS amount
  FROM (SELECT tranche, fund, sum(amount) AS amount FROM payment, day WHERE date <= day GROUP BY tranche, fund) AS p
    LEFT JOIN allocation AS a INDEXED BY allocation_by_fund ON a.tranche = p.tranche AND a.fund = p.fund
  WHERE p.amount > coalesce(a.amount, 0) AND p.tranche NOT IN (SELECT tranche FROM aside)
  GROUP BY p.fund
),
sums AS (
  SELECT f.*,
    coalesce((SELECT sum(amount) FROM payment WHERE fund = f.id AND date <= (SELECT day FROM day)), 0) AS paid,
    coalesce((SELECT sum(amount) FROM allocation WHERE fund = f.id), 0) AS allocated
  FROM fund AS f
  WHERE ?1 IS NULL OR f.id = ?1
)
SELECT f.id AS fund, f.name, f.currency, f.source, f.public_money, f.limit_amount, f.paid,
  f.allocated - coalesce(a.amount, 0) - f.paid + coalesce(p.amount, 0) + coalesce(o.amount, 0) AS signed_for,
  coalesce((SELECT amount FROM proposals AS x WHERE x.fund = f.id AND x.currency = coalesce(f.currency, 'VND')), 0)
    AS proposed
FROM sums AS f
  LEFT JOIN aside_allocated AS a ON a.fund = f.id
  LEFT JOIN aside_paid AS p ON p.fund = f.id
  LEFT JOIN overpaid AS o ON o.fund = f.id
ORDER BY f.name_key, f.id
