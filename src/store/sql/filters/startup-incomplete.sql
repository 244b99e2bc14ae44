-- Startups at work whose tax code is not known though they have a company, or that have neither phone nor e-mail.
-- Closed and acquired ones have nothing to answer any more.
(t.status IS NULL OR t.status IN ('operating', 'suspended'))
AND ((t.tax_code IS NULL AND (t.tax_kind IS NULL OR t.tax_kind <> 'none')) OR (t.phone IS NULL AND t.email IS NULL))
