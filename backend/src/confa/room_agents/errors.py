"""Why an agent cannot be invited."""

from confa.errors.api_error import ApiError


class AgentsDisabled(ApiError):
    status = 409
    code = "agents_disabled"
    title = "Agents are not allowed here"
    detail = "No agents are allowed in this room. An administrator can allow them."


class UnknownRole(ApiError):
    status = 404
    code = "unknown_role"
    title = "No such role"
    detail = "There is no agent with this role. The list of roles says which there are."


class NoAgentWorker(ApiError):
    status = 503
    code = "no_agent_worker"
    title = "No agent can come"
    detail = "No worker is there to run the agent. Start one, or try again in a moment."

    def __init__(self) -> None:
        super().__init__(headers={"Retry-After": "5"})


class InvitationCancelled(ApiError):
    status = 409
    code = "invitation_cancelled"
    title = "The invitation was taken back"
    detail = "Somebody took the invitation back before the agent came."
