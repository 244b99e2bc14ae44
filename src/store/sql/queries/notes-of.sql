-- What was written down about an investor, a partner or a person, newest first.
-- ?1 'investor', 'partner' or 'person', ?2 its id.
-- id, date, channel, text, author
SELECT id, date, channel, text, author
FROM note
WHERE (?1 = 'investor' AND investor = ?2) OR (?1 = 'partner' AND partner = ?2) OR (?1 = 'person' AND person = ?2)
ORDER BY date DESC, id DESC
