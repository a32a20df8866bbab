"""From facts to a person: the rota, escalation, paging, claims and verdicts. Floor 3."""
