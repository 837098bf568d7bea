"""Why a command cannot go on."""


class CommandError(Exception):
    """The message is one sentence with the cure."""
