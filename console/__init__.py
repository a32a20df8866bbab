"""The verifiers' and coordinators' pages in a browser. Floor 4."""
