-- Awards as grants for everybody to read: those that were decided with an amount and a day, and of those that were cancelled
-- the ones of which something was paid; in the order of their uid.  Of organisations only what may be published.
-- uid, identifier, title, description, kind, currency, requested, awarded_on, starts, ends (by the last variation that says
-- one), months, changed (of the award, its variations, tranches and payments), programme_code, programme; startup (its uid)
-- with startup_name, startup_legal_name, startup_tax_code, startup_website, startup_province; giver (its uid; NULL: the
-- incubator itself) with giver_name, giver_legal_name, giver_tax_code
SELECT a.uid, a.identifier, a.title, a.description, a.kind, coalesce (a.currency, 'VND') AS currency, a.requested, a.awarded_on,
  a.starts,
  coalesce ((SELECT v.ends FROM variation AS v WHERE v.award = a.id AND v.ends IS NOT NULL
             ORDER BY v.date DESC, v.id DESC LIMIT 1), a.ends) AS ends,
  a.months,
  max (a.changed, coalesce ((SELECT max (v.changed) FROM variation AS v WHERE v.award = a.id), ''),
       coalesce ((SELECT max (t.changed) FROM tranche AS t WHERE t.award = a.id), ''),
       coalesce ((SELECT max (y.changed) FROM tranche AS t JOIN payment AS y ON y.tranche = t.id WHERE t.award = a.id), ''))
    AS changed,
  p.code AS programme_code, p.name AS programme,
  s.uid AS startup, s.name AS startup_name, s.legal_name AS startup_legal_name, s.tax_code AS startup_tax_code,
  s.website AS startup_website, s.province AS startup_province,
  g.uid AS giver, g.name AS giver_name, g.legal_name AS giver_legal_name, g.tax_code AS giver_tax_code
FROM award AS a
  JOIN startup AS s ON s.id = a.startup
  LEFT JOIN programme AS p ON p.id = a.programme
  LEFT JOIN fund AS f ON f.id = a.fund
  LEFT JOIN partner AS g ON g.id = f.giver
WHERE a.awarded_on IS NOT NULL AND a.awarded IS NOT NULL
  AND (a.cancelled_on IS NULL OR EXISTS (SELECT 1 FROM tranche AS t JOIN payment AS y ON y.tranche = t.id WHERE t.award = a.id))
ORDER BY a.uid
