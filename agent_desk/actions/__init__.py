"""What a person does, one transaction each.

``by`` is the agent who does it; every action checks the role.
"""
