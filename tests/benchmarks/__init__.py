"""How fast things are, each beside a baseline in the same run: `make bench`. No test; `make test` never runs it."""
