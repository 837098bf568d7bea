"""One agent in one room, in a process of its own."""
