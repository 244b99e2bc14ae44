-- City export: rounds up to the last day of the period, and those whose day is not known, in the order of their uid.
-- An amount comes with the code of its currency; without a fit code nobody could read it, so both stay away.
-- Rates are in millionths of a đồng for one unit, and are there for amounts in other currencies alone.
-- ?1 the last day of the period.
-- The columns are the members, in ascending order.
WITH fit AS (
  SELECT id, CASE WHEN currency IS NULL THEN 'VND' WHEN currency GLOB '[A-Z][A-Z][A-Z]' THEN currency END AS code
  FROM round
  WHERE amount >= 0 AND undisclosed = 0
)
SELECT CASE WHEN f.code IS NOT NULL THEN r.amount END AS amount,
  CASE WHEN f.code IS NOT NULL AND r.amount_vnd >= 0 THEN r.amount_vnd END AS amountVnd,
  f.code AS currency, r.date, r.instrument,
  CASE WHEN f.code <> 'VND' AND r.rate > 0 THEN r.rate END AS rate,
  CASE WHEN f.code <> 'VND' AND r.rate > 0 THEN r.rate_on END AS rateOn,
  CASE WHEN f.code <> 'VND' AND r.rate > 0 THEN r.rate_source END AS rateSource,
  s.uid AS startup, r.type, r.uid, nullif(r.undisclosed, 0) AS undisclosed
FROM round AS r
  JOIN startup AS s ON s.id = r.startup
  LEFT JOIN fit AS f ON f.id = r.id
WHERE r.date IS NULL OR r.date <= ?1
ORDER BY r.uid
