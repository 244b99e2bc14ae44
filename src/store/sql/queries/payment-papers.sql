-- The issued papers that stand and name a payment, the first one first.  It keeps the first one that named it; a later one of its tranche or award
-- whose figures reach to its day names it, too.
-- ?1 that first paper (a report), ?2 the payment's tranche, ?3 its day (ISO).
-- id
SELECT r.id
FROM tranche AS t JOIN award AS w ON w.id = t.award CROSS JOIN report AS r ON r.id >= ?1
WHERE t.id = ?2 AND r.state = 'issued'
  AND (r.id = ?1
       OR (coalesce(r.as_of, r.issued) >= ?3
           AND ((r.kind = 'payment' AND r.about = t.uid) OR (r.kind = 'settlement' AND r.about = w.uid))))
ORDER BY r.id
