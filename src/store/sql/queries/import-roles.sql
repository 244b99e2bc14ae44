-- Who is where as what, for an import: founders first, then the oldest person.
-- id, person, startup, investor, partner, position, name (of the person), place (its name)
SELECT r.id, r.person, r.startup, r.investor, r.partner, r.position, who.name, coalesce (s.name, i.name, p.name) AS place
FROM role AS r
  JOIN person AS who ON who.id = r.person
  LEFT JOIN startup AS s ON s.id = r.startup
  LEFT JOIN investor AS i ON i.id = r.investor
  LEFT JOIN partner AS p ON p.id = r.partner
ORDER BY r.position <> 'founder', r.person
