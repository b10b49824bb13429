"""Setup: how what is written here is protected, where the system keeps no key."""
