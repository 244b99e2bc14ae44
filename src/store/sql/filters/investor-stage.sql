-- Investors who go in at one of some business stages; those who name neither end are not found.
-- ?1 the stages' words, joined by ", ".
EXISTS (
  WITH stages (word, place) AS (VALUES ('idea', 1), ('prototype', 2), ('market', 3), ('growth', 4), ('scale', 5))
  SELECT 1
  FROM stages AS s
    LEFT JOIN stages AS first ON first.word = t.stage_from
    LEFT JOIN stages AS last ON last.word = t.stage_to
  WHERE instr(', ' || ?1 || ',', ', ' || s.word || ',') > 0
    AND coalesce(first.place, last.place) IS NOT NULL
    AND s.place BETWEEN coalesce(first.place, 1) AND coalesce(last.place, 5))
