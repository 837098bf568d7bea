"""Confa: the Backend API."""
