"""What is said, written for everybody in the room."""
