-- Who has a role in a startup, an investor or a partner: at work first, of those the first to call.
-- ?1 'startup', 'investor' or 'partner', ?2 its id.
-- id (of the role), kind ('person'), other (the person's id), name, position, title, starts, ends, main
SELECT r.id, 'person' AS kind, p.id AS other, p.name, r.position, r.title, r.starts, r.ends, r.main
FROM role AS r JOIN person AS p ON p.id = r.person
WHERE (?1 = 'startup' AND r.startup = ?2) OR (?1 = 'investor' AND r.investor = ?2) OR (?1 = 'partner' AND r.partner = ?2)
ORDER BY r.ends IS NOT NULL, r.main DESC, r.ends DESC, p.name_key, r.id
