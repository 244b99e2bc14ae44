-- What each fund paid out for an award and got back until a day.
-- ?1 the award, ?2 the day (ISO).
-- fund, fund_en, paid_out, returned
SELECT f.name AS fund, coalesce(f.name_en, f.name) AS fund_en, sum(max(p.amount, 0)) AS paid_out,
  sum(max(-p.amount, 0)) AS returned
FROM tranche AS t
  JOIN payment AS p ON p.tranche = t.id AND p.date <= ?2
  JOIN fund AS f ON f.id = p.fund
WHERE t.award = ?1
GROUP BY f.id
ORDER BY f.name_key, f.id
