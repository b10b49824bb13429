"""A lead looks at a shift, person by person."""
