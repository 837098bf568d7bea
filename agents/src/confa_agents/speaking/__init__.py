"""From text to the agent's own track."""
