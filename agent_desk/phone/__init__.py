"""Who is calling: what other programs hand to the desk."""
