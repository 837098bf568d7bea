"""What an agent is told, and what it tells about itself."""
