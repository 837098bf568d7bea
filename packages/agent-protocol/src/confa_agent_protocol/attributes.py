"""Keys of participant attributes. The backend sets them in room tokens; people cannot change them."""

USER_ID = "confa.userId"
"""The account's id."""

USERNAME = "confa.username"
"""The account's username."""

ROLE = "confa.role"
"""What the person is in the room: owner, moderator, member or guest."""

SESSION = "confa.session"
"""A mark of the session that the token was issued to; it says nothing but equal or not."""

HAND = "confa.hand"
"""When the person raised a hand, in milliseconds since 1970; absent when it is down."""

AGENTS_MAY_HEAR = "confa.agentsMayHear"
"""`"false"` when no agent may hear the person; absent means yes."""

AGENT_SESSION = "confa.agentSessionId"
"""The invitation that an agent answers: an agent has it from the first moment in the room."""

LANGUAGE = "confa.language"
"""Of a transcription's text stream: the language that was heard, as a BCP 47 tag."""
