"""Confa: everything that runs on one machine, started and stopped as one."""
