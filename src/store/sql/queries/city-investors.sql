-- City export: investors that are organisations, in the order of their uid; the columns are the members, in ascending order.
-- An angel is a person, and of a kind that is not known nobody can say: neither is here.
-- A tax code of twelve digits is a person's number and stays at home.
SELECT country, kind, legal_name AS legalName, name, sectors, stage_from AS stageFrom, stage_to AS stageTo,
  CASE WHEN tax_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
         OR tax_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]'
       THEN tax_code END AS taxCode,
  uid, website
FROM investor
WHERE person IS NULL AND kind <> 'angel'
ORDER BY uid
