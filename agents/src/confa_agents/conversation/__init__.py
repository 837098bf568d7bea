"""Turns come in, answers go out: what an agent does in a meeting."""
