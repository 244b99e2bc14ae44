-- Investors where somebody has a role, or nobody.
-- ?1 1 with, 0 without.
EXISTS (SELECT 1 FROM role WHERE role.investor = t.id) = ?1
