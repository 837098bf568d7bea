"""From the microphones of a room to turns: who spoke, which words, and when the turn was over."""
