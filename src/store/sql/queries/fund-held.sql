-- What a fund has paid and signed for, as fund-figures.sql has it on the last of all days, and that without the tranches that
-- were approved beyond a limit or a ceiling with a reason and a name.
-- ?1 the fund.
-- used, plain
WITH parts (tranche, amount, paid) AS (
  SELECT a.tranche, a.amount,
    coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = a.tranche AND p.fund = ?1), 0)
  FROM allocation AS a WHERE a.fund = ?1
  UNION ALL
  SELECT p.tranche, 0, sum(p.amount) FROM payment AS p
  WHERE p.fund = ?1 AND NOT EXISTS (SELECT 1 FROM allocation AS a WHERE a.tranche = p.tranche AND a.fund = ?1)
  GROUP BY p.tranche
),
uses (amount, with_reason) AS (
  SELECT CASE WHEN t.approved IS NOT NULL AND t.cancelled IS NULL AND w.cancelled_on IS NULL
              THEN max(parts.amount, parts.paid) ELSE parts.paid END,
    t.over_what IS NOT NULL AND t.over_reason IS NOT NULL AND t.over_by IS NOT NULL
  FROM parts CROSS JOIN tranche AS t ON t.id = parts.tranche JOIN award AS w ON w.id = t.award
)
SELECT coalesce(sum(amount), 0) AS used, coalesce(sum(amount) FILTER (WHERE NOT with_reason), 0) AS plain FROM uses
