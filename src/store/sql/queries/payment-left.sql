-- What of a payment has not come back.
-- ?1 the payment.
-- amount
SELECT p.amount + coalesce((SELECT sum(b.amount) FROM payment AS b WHERE b.reverses = p.id), 0) AS amount
FROM payment AS p WHERE p.id = ?1
