"""Confa: what backend, agents and clients call things on the wire."""
