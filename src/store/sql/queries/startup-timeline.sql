-- What happened to a startup: changes of stage, notes and contacts, rounds, roles that began and ended; newest first.
-- What has no date has no place here: a round of an unknown day, a role since nobody knows when.
-- ?1 the startup.
-- topic ('stage', 'notes', 'money' or 'people'), kind ('stage_change', 'note', 'round', 'role_began' or 'role_ended'), id
-- (of the row; of a role: of the person), date, word (stage, channel, type of round or position), name (cohort, investor or
-- person), text (reason, note or title on the card), author, amount, currency, undisclosed
SELECT 'stage' AS topic, 'stage_change' AS kind, s.id AS id, s.date AS date, s.stage AS word, c.name AS name,
  s.reason AS text, NULL AS author, NULL AS amount, NULL AS currency, NULL AS undisclosed
FROM stage_change AS s
  JOIN enrolment AS e ON e.id = s.enrolment
  JOIN cohort AS c ON c.id = e.cohort
WHERE e.startup = ?1
UNION ALL
SELECT 'notes', 'note', n.id, n.date, n.channel, coalesce(i.name, p.name), n.text, n.author, NULL, NULL, NULL
FROM note AS n
  LEFT JOIN investor AS i ON i.id = n.investor
  LEFT JOIN person AS p ON p.id = n.person
WHERE n.startup = ?1
UNION ALL
SELECT 'money', 'round', id, date, type, NULL, NULL, NULL, amount, currency, undisclosed
FROM round
WHERE startup = ?1 AND date IS NOT NULL
UNION ALL
SELECT 'people', 'role_began', p.id, r.starts, r.position, p.name, r.title, NULL, NULL, NULL, NULL
FROM role AS r JOIN person AS p ON p.id = r.person
WHERE r.startup = ?1 AND r.starts IS NOT NULL
UNION ALL
SELECT 'people', 'role_ended', p.id, r.ends, r.position, p.name, r.title, NULL, NULL, NULL, NULL
FROM role AS r JOIN person AS p ON p.id = r.person
WHERE r.startup = ?1 AND r.ends IS NOT NULL
ORDER BY date DESC, kind, id DESC
