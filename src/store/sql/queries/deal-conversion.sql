-- Of the deals that were begun in a period, how many went further within 14, 30 and 90 days of their first step, and how many
-- invested.
--
-- ?1, ?2: from and to (ISO dates; NULL: without an end); ?3: event, NULL: all
-- begun, after_14, after_30, after_90, invested, passed: counts.  A deal counts as gone further when a later step has a stage
-- beyond its first one and is no passing; one whose days are not over yet counts as it stands.
WITH first AS (
  SELECT deal.id AS deal, step.date AS date, step.stage AS stage,
    CASE step.stage WHEN 'intro' THEN 1 WHEN 'meeting' THEN 2 WHEN 'due_diligence' THEN 3 WHEN 'term_sheet' THEN 4
      WHEN 'invested' THEN 5 ELSE 0 END AS rank
  FROM deal JOIN deal_step AS step ON step.id = (SELECT id FROM deal_step WHERE deal = deal.id ORDER BY date, id LIMIT 1)
  WHERE (?1 IS NULL OR step.date >= ?1) AND (?2 IS NULL OR step.date <= ?2) AND (?3 IS NULL OR deal.event = ?3)
),
further AS (
  SELECT first.deal, min (julianday (step.date) - julianday (first.date)) AS days,
    max (step.stage = 'invested') AS invested
  FROM first JOIN deal_step AS step ON step.deal = first.deal
  WHERE CASE step.stage WHEN 'intro' THEN 1 WHEN 'meeting' THEN 2 WHEN 'due_diligence' THEN 3 WHEN 'term_sheet' THEN 4
    WHEN 'invested' THEN 5 ELSE 0 END > first.rank
  GROUP BY first.deal
)
SELECT
  count (*) AS begun,
  count (CASE WHEN further.days <= 14 THEN 1 END) AS after_14,
  count (CASE WHEN further.days <= 30 THEN 1 END) AS after_30,
  count (CASE WHEN further.days <= 90 THEN 1 END) AS after_90,
  count (CASE WHEN further.invested = 1 OR first.stage = 'invested' THEN 1 END) AS invested,
  count (CASE WHEN (SELECT stage FROM deal WHERE id = first.deal) = 'passed' THEN 1 END) AS passed
FROM first LEFT JOIN further ON further.deal = first.deal
