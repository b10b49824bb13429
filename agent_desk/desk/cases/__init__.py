"""Cases: what was right for one customer, read and answered by a lead."""
