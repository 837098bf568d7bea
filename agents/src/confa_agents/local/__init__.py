"""The engines of the voice stack that needs no network. They block; the inference process runs them."""
