"""The hub: what desks share through PostgreSQL, and how one is set up and looked after."""
