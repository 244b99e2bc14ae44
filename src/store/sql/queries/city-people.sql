-- City export: persons who agreed to be named to the city, in the order of their uid, a row for each place that they have on
-- the last day of the period; those without one come when they hold a stake.
-- A consent counts from its day on.  One that was withdrawn counts no more, whatever the period: the file leaves today.
-- Of the person there is the name, of the place the position: all else stays at home.
-- ?1 the last day of the period.
-- The columns are the members, in ascending order, those of places with the array's name before them.
WITH agreed AS (
  SELECT DISTINCT person FROM consent WHERE purpose = 'city_report' AND given <= ?1 AND withdrawn IS NULL
), running AS (
  SELECT r.id, r.uid, r.person, r.position, s.uid AS startup, i.uid AS investor, o.uid AS partner
  FROM role AS r
    LEFT JOIN startup AS s ON s.id = r.startup
    LEFT JOIN investor AS i ON i.id = r.investor
    LEFT JOIN partner AS o ON o.id = r.partner
  WHERE (r.starts IS NULL OR r.starts <= ?1)
    AND (r.ends IS NULL OR r.ends >= substr(?1, 1, length(r.ends)))
    AND (r.investor IS NULL OR (i.person IS NULL AND i.kind <> 'angel'))
)
SELECT p.name, r.investor AS "roles.investor", r.partner AS "roles.partner", r.position AS "roles.position",
  r.startup AS "roles.startup", r.uid AS "roles.uid", p.uid
FROM person AS p
  JOIN agreed AS a ON a.person = p.id
  LEFT JOIN running AS r ON r.person = p.id
WHERE r.id IS NOT NULL
  OR p.id IN (SELECT coalesce(k.person, h.person)
              FROM stake AS k LEFT JOIN investor AS h ON h.id = k.investor LEFT JOIN round AS d ON d.id = k.round
              WHERE d.date IS NULL OR d.date <= ?1)
ORDER BY p.uid, r.uid
