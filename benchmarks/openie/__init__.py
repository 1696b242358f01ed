"""Open information extraction against the BenchIE and CaRB development data."""
