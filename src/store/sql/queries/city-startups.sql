-- City export: startups in the order of their uid; the columns are the members, in ascending order.
-- Personal data stay at home: phone, e-mail, address, and the 12-digit code of a person.
-- What cannot be as the schema has it (a code that is no code, a negative capital, a day or a version of something that is
-- not there) is left out, and is for the check.
WITH fit AS (
  SELECT business_stage, charter_capital, commune, description, description_en, digital_type, digital_type_on, founded,
    international_name, legal_name, name, province, registered, sector, status, tax_kind, technologies, uid, vsic_version,
    website, women_owned,
    CASE
      WHEN tax_kind = 'foreign' THEN tax_code
      WHEN tax_kind = 'enterprise10' AND length (tax_code) = 10 AND tax_code NOT GLOB '*[^0-9]*' THEN tax_code
      WHEN tax_kind = 'unit13' AND length (tax_code) = 14 AND tax_code GLOB '*[0-9]-[0-9][0-9][0-9]'
        AND substr (tax_code, 1, 10) NOT GLOB '*[^0-9]*' THEN tax_code
    END AS fit_tax_code,
    CASE WHEN length (vsic) BETWEEN 2 AND 5 AND vsic NOT GLOB '*[^0-9]*' THEN vsic END AS fit_vsic
  FROM startup
)
SELECT business_stage AS businessStage, CASE WHEN charter_capital >= 0 THEN charter_capital END AS charterCapital, commune,
  description, description_en AS descriptionEn, digital_type AS digitalType,
  CASE WHEN digital_type IS NOT NULL THEN digital_type_on END AS digitalTypeOn, founded,
  international_name AS internationalName, legal_name AS legalName, name, province, registered, sector, status,
  fit_tax_code AS taxCode, tax_kind AS taxCodeKind, technologies, uid, fit_vsic AS vsic,
  CASE WHEN fit_vsic IS NOT NULL THEN vsic_version END AS vsicVersion, website, nullif(women_owned, 0) AS womenOwned
FROM fit
ORDER BY uid
