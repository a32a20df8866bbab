"""A telephone and a stand-in carrier to test with. Beside the house: it speaks only HTTP and imports nothing of ours."""
