"""What hears, thinks and speaks for one agent."""

from dataclasses import dataclass

from confa_agent_protocol.agent_metadata import AgentProviders
from confa_agents.providers.interfaces import EndOfTurn, LanguageModel, SpeechToText, TextToSpeech


@dataclass(frozen=True)
class Engines:
    """The providers that serve now."""

    stt: SpeechToText
    llm: LanguageModel
    tts: TextToSpeech
    end_of_turn: EndOfTurn

    @property
    def names(self) -> AgentProviders:
        return AgentProviders(stt=self.stt.name, llm=self.llm.name, tts=self.tts.name)
