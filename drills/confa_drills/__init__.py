"""Faults and networks: Confa as production runs it, in network namespaces of this machine."""
