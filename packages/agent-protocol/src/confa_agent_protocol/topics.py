"""Topics of data packets and text streams in a room."""

CHAT = "lk.chat"
"""Text streams: what people write to each other and to agents."""

TRANSCRIPTION = "lk.transcription"
"""Text streams: what was said, interim and final, sent in the speaker's name."""

REACTION = "confa.reaction"
"""Packets between people: a passing emoji."""

LOBBY = "confa.lobby"
"""Packets of the server to moderators: somebody waits, or does not wait any more."""

AGENT_CONTROL = "confa.agent.control"
"""Packets of the backend to one agent: a signed command."""

AGENT_FLOOR = "confa.agent.floor"
"""Packets between agents: who speaks next."""

AGENT_HEARING = "confa.agent.hearing"
"""Packets between agents: what the one that hears tells those that do not listen themselves."""
