"""What is wrong with a database, for people."""


class DatabaseUnreachableError(Exception):
    """The database does not answer; the message is one sentence with the cure."""
