"""Sign-in: who is at this desk now."""
