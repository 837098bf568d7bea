"""The named transcript of a meeting: what was said, by whom and when."""

from confa_agents.transcript.names import clean_name
from confa_agents.transcript.prompt_window import PromptWindow
from confa_agents.transcript.search import Found, search
from confa_agents.transcript.transcript import Transcript
from confa_agents.transcript.utterance import Utterance

__all__ = ["Found", "PromptWindow", "Transcript", "Utterance", "clean_name", "search"]
