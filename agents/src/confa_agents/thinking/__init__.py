"""From a turn to the words of an answer."""
