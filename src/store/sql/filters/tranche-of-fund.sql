-- Tranches that a fund pays a part of; those that are not split are their award's fund's.
-- ?1 the fund.
t.id IN (SELECT tranche FROM allocation WHERE fund = ?1
         UNION ALL
         SELECT w.id FROM award AS a JOIN tranche AS w ON w.award = a.id
         WHERE a.fund = ?1 AND NOT EXISTS (SELECT 1 FROM allocation WHERE tranche = w.id))
