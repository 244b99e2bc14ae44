-- The papers of an award and its tranches that went out, the newest first.  A paper knows what it tells of by its uid alone.
-- ?1: the award.
-- id, title, kind, issued, state, number and symbol (NULL without a number), tranche_title (NULL: of the award itself)
SELECT r.id, r.title, r.kind, r.issued, r.state, n.number, n.symbol, t.title AS tranche_title
FROM report AS r
  LEFT JOIN outgoing_number AS n ON n.id = r.outgoing_number
  LEFT JOIN tranche AS t ON t.award = ?1 AND t.uid = r.options ->> '$.uid'
WHERE (r.kind IN ('payment', 'acceptance') AND t.id IS NOT NULL)
   OR (r.kind = 'settlement' AND r.options ->> '$.uid' = (SELECT uid FROM award WHERE id = ?1))
ORDER BY r.issued DESC, r.id DESC
