"""Deadlines: the phrase as written, and the first and last day that it names."""
