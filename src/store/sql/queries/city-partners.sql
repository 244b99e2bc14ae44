-- City export: partners, which are organisations, in the order of their uid; the columns are the members, in ascending order.
-- A tax code of twelve digits is a person's number and stays at home.
SELECT country, digital_type AS digitalType, CASE WHEN digital_type IS NOT NULL THEN digital_type_on END AS digitalTypeOn,
  kind, legal_name AS legalName, name,
  CASE WHEN tax_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
         OR tax_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]'
       THEN tax_code END AS taxCode,
  uid, website
FROM partner
ORDER BY uid
