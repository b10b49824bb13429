"""Stand by me: nobody has to bear everything, and may end a call with dignity."""
