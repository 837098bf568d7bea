"""Settings of the worker: read once from the environment, typed, and explained when wrong."""
