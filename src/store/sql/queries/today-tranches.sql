-- Tranches of the filter tranche-due that were due before today, the one that waits longest first.
-- ?1 the last day that counts (ISO), ?2 at most so many.
-- id, award, title, startup (name), amount (what is not paid yet), currency, due, waits_for (word; null: nothing), total (of the
-- filter)
SELECT t.id, t.award, t.title, s.name AS startup,
  t.amount - (SELECT coalesce(sum(p.amount), 0) FROM payment AS p WHERE p.tranche = t.id) AS amount,
  t.currency, t.due, t.waits_for, count(*) OVER () AS total
FROM tranche AS t LEFT JOIN startup AS s ON s.id = t.startup
WHERE t.due <= ?1 AND t.status IN ('scheduled', 'pending', 'approved')
ORDER BY t.due, s.name_key, t.id
LIMIT ?2
