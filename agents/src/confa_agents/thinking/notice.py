"""What an agent says when something does not work, instead of nothing."""

NOT_UNDERSTOOD = "Sorry, I could not understand that. Please say it again."
NO_ANSWER = "Sorry, I cannot answer right now. Please try again in a moment."
BACK = "I am back."
HERE = "Yes?"
