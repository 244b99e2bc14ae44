-- City export: startups in the order of their uid; the columns are the members, in ascending order.
-- Personal data stay at home: phone, e-mail, address, and the 12-digit code of a person.
-- What cannot be as the schema has it (a code that is no code, a negative capital, a day or a version of something that is
-- not there) is left out, and is for the check.
WITH fit AS (
  SELECT id,
    CASE
      WHEN tax_kind = 'foreign' THEN tax_code
      WHEN tax_kind = 'enterprise10' AND length (tax_code) = 10 AND tax_code NOT GLOB '*[^0-9]*' THEN tax_code
      WHEN tax_kind = 'unit13' AND length (tax_code) = 14 AND tax_code GLOB '*[0-9]-[0-9][0-9][0-9]'
        AND substr (tax_code, 1, 10) NOT GLOB '*[^0-9]*' THEN tax_code
    END AS tax_code,
    CASE WHEN length (vsic) BETWEEN 2 AND 5 AND vsic NOT GLOB '*[^0-9]*' THEN vsic END AS vsic
  FROM startup
)
SELECT s.business_stage AS businessStage, CASE WHEN s.charter_capital >= 0 THEN s.charter_capital END AS charterCapital,
  s.commune, s.description, s.description_en AS descriptionEn, s.digital_type AS digitalType,
  CASE WHEN s.digital_type IS NOT NULL THEN s.digital_type_on END AS digitalTypeOn, s.founded,
  s.international_name AS internationalName, s.legal_name AS legalName, s.name, s.province, s.registered, s.sector, s.status,
  f.tax_code AS taxCode, s.tax_kind AS taxCodeKind, s.technologies, s.uid, f.vsic,
  CASE WHEN f.vsic IS NOT NULL THEN s.vsic_version END AS vsicVersion, s.website, nullif(s.women_owned, 0) AS womenOwned
FROM startup AS s JOIN fit AS f ON f.id = s.id
ORDER BY s.uid
