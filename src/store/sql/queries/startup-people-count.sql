-- How many people a startup has on a day, each counted once: with a role that runs then.  A role that ends in a year or a
-- month runs through it.
-- ?1 the startup, ?2 the day (ISO).
-- people, founders (null where none is written down: nobody knows of any, which is not zero)
SELECT nullif(count(DISTINCT person), 0) AS people,
  nullif(count(DISTINCT person) FILTER (WHERE position = 'founder'), 0) AS founders
FROM role
WHERE startup = ?1 AND (ends IS NULL OR ends >= substr(?2, 1, length(ends)))
