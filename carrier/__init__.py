"""The telephone company: its REST interface and its signature. Floor 1."""
