"""CPU time of reading text into claims, over that of the bare parser on the same text."""
