-- People without a consent that stands: for one of some purposes, or for none of all.
-- ?1 the purposes' words and 'none', joined by ", ".
EXISTS (
  WITH purposes (word) AS (VALUES ('contact'), ('city_report'), ('introduce'), ('publish'))
  SELECT 1 FROM purposes AS p
  WHERE instr(', ' || ?1 || ',', ', ' || p.word || ',') > 0
    AND NOT EXISTS (SELECT 1 FROM consent AS c WHERE c.person = t.id AND c.purpose = p.word AND c.withdrawn IS NULL))
OR (instr(', ' || ?1 || ',', ', none,') > 0
    AND NOT EXISTS (SELECT 1 FROM consent AS c WHERE c.person = t.id AND c.withdrawn IS NULL))
