"""Reaching the skills by what people say, for language models that cannot call tools."""
