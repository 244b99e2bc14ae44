-- What a startup's sheet says of it: what everybody may know.
-- ?1 the startup.
-- uid, name, legal_name, international_name, sector, technologies, province, website, founded, description, description_en,
-- cohort, stage
SELECT s.uid, s.name, s.legal_name, s.international_name, s.sector, s.technologies, s.province, s.website, s.founded,
  s.description, s.description_en, c.name AS cohort, s.stage
FROM startup AS s LEFT JOIN cohort AS c ON c.id = s.cohort
WHERE s.id = ?1
