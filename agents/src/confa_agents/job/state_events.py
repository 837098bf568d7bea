"""Reports every state that an agent goes through."""

from __future__ import annotations

from confa_agent_protocol.worker_events import StateEvent
from confa_agents.control.agent_state import AgentState
from confa_agents.events.reporter import Reporter


def report_states(state: AgentState, reporter: Reporter) -> None:
    """From now on; a state that only differs in what people do not ask about is not reported again."""
    last: tuple[str, bool, str | None] | None = None

    def report() -> None:
        nonlocal last
        metadata = state.metadata
        now = (metadata.state or "", metadata.is_muted, metadata.focus)
        if now == last:
            return
        last = now
        reporter.put(
            StateEvent(
                **reporter.origin(),
                state=now[0],
                is_muted=now[1],
                focus=now[2],
            )
        )

    state.watch(report)
