-- Where a person has a role: running ones first, of those the latest; then those that have ended, the latest first.
-- ?1 the person.
-- id (of the role), kind ('startup', 'investor' or 'partner'), other (its id), name, position, title, starts, ends, main
SELECT r.id,
  CASE WHEN r.startup IS NOT NULL THEN 'startup' WHEN r.investor IS NOT NULL THEN 'investor' ELSE 'partner' END AS kind,
  coalesce(r.startup, r.investor, r.partner) AS other, coalesce(s.name, i.name, n.name) AS name,
  r.position, r.title, r.starts, r.ends, r.main
FROM role AS r
  LEFT JOIN startup AS s ON s.id = r.startup
  LEFT JOIN investor AS i ON i.id = r.investor
  LEFT JOIN partner AS n ON n.id = r.partner
WHERE r.person = ?1
ORDER BY r.ends IS NOT NULL, r.ends DESC, r.starts DESC, r.id DESC
