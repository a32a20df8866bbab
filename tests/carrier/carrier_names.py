"""The account, its line, and two people."""

SID, TOKEN = "AC" + "0" * 32, "a-token-for-tests"
LINE, ALICE, BOB = "+15555550100", "+15555550111", "+15555550122"
NOWHERE = "http://127.0.0.1:9/nobody-listens"
