-- Organisations by their names, for an import.
-- ?1 their table: startup, investor or partner.
-- kind, id, uid, name
SELECT 'startup' AS kind, id, uid, name FROM startup WHERE ?1 = 'startup'
UNION ALL
SELECT 'investor', id, uid, name FROM investor WHERE ?1 = 'investor'
UNION ALL
SELECT 'partner', id, uid, name FROM partner WHERE ?1 = 'partner'
