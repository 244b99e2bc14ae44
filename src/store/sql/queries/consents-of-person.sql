-- A person's consents, of each purpose the latest first, those that stand before those that were withdrawn.
-- ?1 the person.
-- id, purpose, given, form, text_version, proof, withdrawn
SELECT id, purpose, given, form, text_version, proof, withdrawn
FROM consent
WHERE person = ?1
ORDER BY purpose, withdrawn IS NOT NULL, given DESC, id DESC
