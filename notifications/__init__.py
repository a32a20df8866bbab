"""One message to one address over one channel. Floor 2."""
