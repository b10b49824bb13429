"""Rules and values of the desk: frozen dataclasses and functions, standard library only."""
