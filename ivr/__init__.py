"""The conversation on the telephone: screens as data, a pure conversation, one TwiML renderer, thin signed webhooks. Floor 4."""
