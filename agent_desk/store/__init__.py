"""The local database: one ledger table that is the truth, and views folded from it."""
