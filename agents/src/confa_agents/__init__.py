"""Confa: the agents worker."""
