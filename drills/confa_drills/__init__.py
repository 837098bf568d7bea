"""Confa as production runs it, on a network of namespaces of this machine."""
