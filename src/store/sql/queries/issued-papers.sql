-- The papers that went out, the newest first, with the numbers they went out under.
-- ?1: at most so many.
-- Columns: id, title, kind, issued, state, number and symbol (NULL without a number).
SELECT report.id AS id,
       report.title AS title,
       report.kind AS kind,
       report.issued AS issued,
       report.state AS state,
       outgoing_number.number AS number,
       outgoing_number.symbol AS symbol
  FROM report
  LEFT JOIN outgoing_number ON outgoing_number.id = report.outgoing_number
 ORDER BY report.issued DESC, report.id DESC
 LIMIT ?1;
