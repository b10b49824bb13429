"""Tables a lead edits in place: the view, its keys, what was found, and the draft."""
