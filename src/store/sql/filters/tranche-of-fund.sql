-- Tranches that a fund pays a part of.
-- ?1 the fund.
t.id IN (SELECT tranche FROM allocation WHERE fund = ?1)
