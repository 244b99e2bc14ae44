-- People with a running role in one of some kinds of places.
-- ?1 of 'startup', 'investor' and 'partner', joined by ", ".
t.id IN (
  SELECT person FROM role
  WHERE ends IS NULL
    AND instr(', ' || ?1 || ',', CASE WHEN startup IS NOT NULL THEN ', startup,'
                                      WHEN investor IS NOT NULL THEN ', investor,'
                                      ELSE ', partner,' END) > 0)
