-- The stakes of an investor or of a person, by startup; of a startup by the date of the round, unknown ones last.
-- ?1 'investor' or 'person', ?2 its id.
-- id, startup (id), name (of the startup), type (of the round; null when it is not known), date, amount, currency, share
SELECT k.id, k.startup, t.name, r.type, r.date, k.amount, coalesce(k.currency, 'VND') AS currency, k.share
FROM stake AS k
  JOIN startup AS t ON t.id = k.startup
  LEFT JOIN round AS r ON r.id = k.round
WHERE (?1 = 'investor' AND k.investor = ?2) OR (?1 = 'person' AND k.person = ?2)
ORDER BY t.name_key, t.id, r.date IS NULL, r.date, k.id
