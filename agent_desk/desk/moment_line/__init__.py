"""The Moment line: what is typed at the foot, what it means, and what is offered above it."""
