"""Who turns speech into text, text into answers, and answers into speech; each pluggable."""
