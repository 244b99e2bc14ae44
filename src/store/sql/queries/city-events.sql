-- City export: events up to the last day of the period, in the order of their uid: how many came, met, and with what result.
-- No person and no pair: of attendees and meetings there are counts alone.  Meetings are those of the published timetable that
-- were not cancelled; without one there are none.
-- ?1 the last day of the period.
-- The columns are the members, in ascending order.
SELECT
  (SELECT count(*) FROM meeting AS m JOIN scenario AS p ON p.id = m.scenario
   WHERE p.event = e.id AND p.state = 'published' AND m.cancelled = 0 AND m.result = 'cooperation') AS cooperation,
  e.date,
  (SELECT count(*) FROM meeting AS m JOIN scenario AS p ON p.id = m.scenario
   WHERE p.event = e.id AND p.state = 'published' AND m.cancelled = 0 AND m.result = 'informative') AS informative,
  (SELECT count(*) FROM attendee AS a
   WHERE a.event = e.id AND a.investor IS NOT NULL AND coalesce(a.answer, '') NOT IN ('declined', 'waiting')) AS investors,
  (SELECT count(*) FROM attendee AS a WHERE a.event = e.id AND a.investor IS NOT NULL AND a.presence IN ('present', 'left'))
    AS investorsPresent,
  (SELECT count(*) FROM meeting AS m JOIN scenario AS p ON p.id = m.scenario
   WHERE p.event = e.id AND p.state = 'published' AND m.cancelled = 0) AS meetings,
  e.name,
  (SELECT count(*) FROM meeting AS m JOIN scenario AS p ON p.id = m.scenario
   WHERE p.event = e.id AND p.state = 'published' AND m.cancelled = 0 AND m.result = 'no_interest') AS noInterest,
  (SELECT count(*) FROM meeting AS m JOIN scenario AS p ON p.id = m.scenario
   WHERE p.event = e.id AND p.state = 'published' AND m.cancelled = 0 AND m.result = 'not_held') AS notHeld,
  g.uid AS programme,
  (SELECT count(*) FROM attendee AS a
   WHERE a.event = e.id AND a.startup IS NOT NULL AND coalesce(a.answer, '') NOT IN ('declined', 'waiting')) AS startups,
  (SELECT count(*) FROM attendee AS a WHERE a.event = e.id AND a.startup IS NOT NULL AND a.presence IN ('present', 'left'))
    AS startupsPresent,
  e.status, e.uid
FROM event AS e LEFT JOIN programme AS g ON g.id = e.programme
WHERE e.date <= ?1
ORDER BY e.uid
