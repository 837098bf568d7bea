"""The one error that ends a command: a sentence that names the cure."""


class StackError(Exception):
    """What went wrong and what to do, in a sentence or two for the person at the terminal."""
