-- What was paid in a period by cohort, a row for each currency of each; public and private money apart.
-- ?1 the first day, ?2 the last (ISO); NULL: open.
-- id (NULL: of none), name, currency, public_paid, private_paid, payments
WITH sums AS (
  SELECT w.cohort AS id, coalesce(p.currency, 'VND') AS code,
    sum(p.amount * f.public_money) AS public_paid, sum(p.amount * (1 - f.public_money)) AS private_paid,
    count(*) AS payments
  FROM payment AS p JOIN fund AS f ON f.id = p.fund JOIN tranche AS t ON t.id = p.tranche JOIN award AS w ON w.id = t.award
  WHERE p.date BETWEEN coalesce(?1, '0000') AND coalesce(?2, '9999-99')
  GROUP BY 1, 2
)
SELECT s.id, n.name, nullif(s.code, 'VND') AS currency, s.public_paid, s.private_paid, s.payments
FROM sums AS s LEFT JOIN cohort AS n ON n.id = s.id
ORDER BY n.name_key IS NULL, n.name_key, s.id, s.code
