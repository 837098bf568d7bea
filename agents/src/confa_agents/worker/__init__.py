"""The process that takes jobs from the SFU."""
