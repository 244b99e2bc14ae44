-- How many awards are asked of a fund, and what was awarded or accepted of them in its currency.
-- ?1 the fund, ?2 1 for those whose final account was accepted, 0 for all.
-- n, amount (as varied, or as accepted; 0 for none)
SELECT count(*) AS n,
       coalesce(sum(CASE WHEN coalesce(a.currency, 'VND') <> coalesce(f.currency, 'VND') OR a.cancelled_on IS NOT NULL THEN 0
                         WHEN ?2 = 1 THEN a.settled
                         WHEN a.awarded_on IS NOT NULL
                           THEN a.awarded + (SELECT coalesce(sum(v.amount), 0) FROM variation AS v WHERE v.award = a.id) END),
                0) AS amount
FROM fund AS f JOIN award AS a ON a.fund = f.id
WHERE f.id = ?1 AND (?2 = 0 OR a.settled_on IS NOT NULL)
