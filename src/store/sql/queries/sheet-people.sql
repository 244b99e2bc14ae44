-- Who works in a startup on a day, each once, founders first; without a name who did not agree to be introduced or shown.
-- A consent that was withdrawn counts no more, whatever the day: the sheet goes out today.
-- ?1 the startup, ?2 the day (ISO).
-- name (null), position, title
WITH running AS (
  SELECT r.person, r.position, r.title,
    row_number() OVER (PARTITION BY r.person ORDER BY r.position <> 'founder', r.main DESC, r.id) AS place
  FROM role AS r
  WHERE r.startup = ?1
    AND (r.starts IS NULL OR r.starts <= ?2)
    AND (r.ends IS NULL OR r.ends >= substr(?2, 1, length(r.ends)))
)
SELECT CASE WHEN EXISTS (SELECT 1 FROM consent AS a WHERE a.person = p.id AND a.purpose IN ('introduce', 'publish')
                         AND a.given <= ?2 AND a.withdrawn IS NULL)
       THEN p.name END AS name,
  r.position, r.title
FROM running AS r JOIN person AS p ON p.id = r.person
WHERE r.place = 1
ORDER BY r.position <> 'founder', p.name_key, p.id
