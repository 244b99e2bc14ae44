-- A startup among the startups of a cohort: five measures, each with the startup's own value, the quartiles of those that
-- are known, and how many are known.
--
-- Quartiles are interpolated between the two values around them (type 7 of Hyndman and Fan, which is QUARTILE.INC of
-- spreadsheets): of n values in order, counted from 0, the p-th quartile stands at (n - 1) × p / 4.  They are given four times
-- as large, so that they are whole numbers: the median of 1 and 2 is 6.
--
-- raised      đồng, of rounds whose amount in đồng is known
-- rounds      that are written down
-- people      with a role that runs on the day
-- stage_days  days in the present stage, of those that are under way
-- age_months  whole months from the founding to the admission to this cohort
-- What is not written down is missing: it is not zero and does not count.  Dates of a year or a month begin with it.
--
-- ?1 the startup, ?2 the cohort, ?3 the day (ISO).
-- measure, value (of the startup; null), known, members (of the cohort), low, lower4, median4, upper4, high (null where
-- nothing is known), points (up to 60 values, separated by spaces; null where there are more)
WITH placed AS (
  SELECT id, startup, stage, since,
    row_number() OVER (PARTITION BY startup ORDER BY since IS NULL, since DESC, id DESC) AS place
  FROM enrolment
  WHERE cohort = ?2
),
dated AS (
  SELECT p.startup, p.stage, t.raised_vnd, t.rounds,
    p.since || CASE length(p.since) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END AS since,
    t.founded || CASE length(t.founded) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END AS founded,
    (SELECT min(x.date || CASE length(x.date) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END)
     FROM stage_change AS x
     WHERE x.enrolment = p.id AND (x.stage = 'admitted' OR x.stage = 'active')) AS admitted,
    (SELECT nullif(count(DISTINCT r.person), 0)
     FROM role AS r
     WHERE r.startup = p.startup AND (r.ends IS NULL OR r.ends >= substr(?3, 1, length(r.ends)))) AS people
  FROM placed AS p JOIN startup AS t ON t.id = p.startup
  WHERE p.place = 1
),
measure (place, name) AS (
  VALUES (1, 'raised'), (2, 'rounds'), (3, 'people'), (4, 'stage_days'), (5, 'age_months')
),
measured AS (
  SELECT 'raised' AS measure, startup, raised_vnd AS value FROM dated
  UNION ALL
  SELECT 'rounds', startup, rounds FROM dated
  UNION ALL
  SELECT 'people', startup, people FROM dated
  UNION ALL
  SELECT 'stage_days', startup, CAST(julianday(?3) - julianday(since) AS INTEGER)
  FROM dated
  WHERE since <= ?3 AND (stage = 'applied' OR stage = 'waitlisted' OR stage = 'admitted' OR stage = 'active')
  UNION ALL
  SELECT 'age_months', startup,
    12 * (substr(admitted, 1, 4) - substr(founded, 1, 4)) + substr(admitted, 6, 2) - substr(founded, 6, 2)
      - (substr(admitted, 9, 2) < substr(founded, 9, 2))
  FROM dated
  WHERE founded <= admitted
),
ordered AS (
  SELECT measure, startup, value,
    row_number() OVER (PARTITION BY measure ORDER BY value) - 1 AS at,
    count(*) OVER (PARTITION BY measure) - 1 AS last
  FROM measured
  WHERE value IS NOT NULL
),
summed AS (
  SELECT measure, count(*) AS known, min(value) AS low, max(value) AS high,
    sum(CASE at - last / 4 WHEN 0 THEN value * (4 - last % 4) WHEN 1 THEN value * (last % 4) ELSE 0 END) AS lower4,
    sum(CASE at - last * 2 / 4 WHEN 0 THEN value * (4 - last * 2 % 4) WHEN 1 THEN value * (last * 2 % 4) ELSE 0 END)
      AS median4,
    sum(CASE at - last * 3 / 4 WHEN 0 THEN value * (4 - last * 3 % 4) WHEN 1 THEN value * (last * 3 % 4) ELSE 0 END)
      AS upper4,
    max(CASE WHEN startup = ?1 THEN value END) AS value,
    CASE WHEN count(*) <= 60 THEN group_concat(value, ' ' ORDER BY value) END AS points
  FROM ordered
  GROUP BY measure
)
SELECT m.name AS measure, s.value, coalesce(s.known, 0) AS known, (SELECT count(*) FROM dated) AS members,
  s.low, s.lower4, s.median4, s.upper4, s.high, s.points
FROM measure AS m LEFT JOIN summed AS s ON s.measure = m.name
ORDER BY m.place
