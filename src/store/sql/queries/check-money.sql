-- What the rules of money would refuse today, as a register of an earlier version may have it; and bank references that stand on
-- payments of two tranches.
-- what (parts, overpaid, awarded, limit or reference), kind (the table), uid, title (null: it has none)
WITH paid AS (
  SELECT p.tranche, p.fund, sum(p.amount) AS amount FROM payment AS p GROUP BY p.tranche, p.fund
),
uses AS (
  SELECT a.fund,
    CASE WHEN t.approved IS NOT NULL AND t.cancelled IS NULL AND w.cancelled_on IS NULL THEN max(a.amount, coalesce(p.amount, 0))
         ELSE coalesce(p.amount, 0) END AS amount
  FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche JOIN award AS w ON w.id = t.award
    LEFT JOIN paid AS p ON p.tranche = a.tranche AND p.fund = a.fund
  WHERE t.over_what IS NULL OR t.over_reason IS NULL OR t.over_by IS NULL
)
SELECT 'parts' AS what, 'tranche' AS kind, t.uid, t.title
FROM tranche AS t
WHERE t.approved IS NOT NULL
  AND t.amount <> (SELECT coalesce(sum(a.amount), 0) FROM allocation AS a WHERE a.tranche = t.id)
UNION ALL
SELECT DISTINCT 'overpaid', 'tranche', t.uid, t.title
FROM paid AS p JOIN tranche AS t ON t.id = p.tranche LEFT JOIN allocation AS a ON a.tranche = p.tranche AND a.fund = p.fund
WHERE p.amount > coalesce(a.amount, 0) OR p.amount < 0
UNION ALL
SELECT 'awarded', 'award', w.uid, w.title
FROM award AS w
WHERE w.awarded + (SELECT coalesce(sum(v.amount), 0) FROM variation AS v WHERE v.award = w.id)
  < (SELECT coalesce(sum(CASE WHEN t.cancelled IS NULL AND w.cancelled_on IS NULL AND w.settled_on IS NULL
                              THEN max(t.amount, t.all_paid) ELSE t.all_paid END), 0)
     FROM (SELECT amount, cancelled,
             (SELECT coalesce(sum(y.amount), 0) FROM payment AS y WHERE y.tranche = tranche.id) AS all_paid
           FROM tranche WHERE tranche.award = w.id) AS t)
UNION ALL
SELECT 'limit', 'fund', f.uid, f.name
FROM fund AS f
WHERE f.limit_amount < (SELECT coalesce(sum(u.amount), 0) FROM uses AS u WHERE u.fund = f.id)
UNION ALL
SELECT 'reference', 'payment', y.uid, y.bank_reference
FROM payment AS y
WHERE y.bank_reference IS NOT NULL AND y.amount > 0
  AND EXISTS (SELECT 1 FROM payment AS o
              WHERE o.bank_reference = y.bank_reference AND o.amount > 0 AND o.tranche <> y.tranche)
ORDER BY 1, 3
