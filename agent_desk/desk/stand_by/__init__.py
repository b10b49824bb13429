"""Stand by me: the agent is not alone, and may end a call with dignity."""
