"""Why an agent cannot be commanded."""

from confa.errors.api_error import ApiError


class AgentNotFound(ApiError):
    status = 404
    code = "agent_not_found"
    title = "No such agent in the room"
    detail = "This agent is not in the room."


class AgentRequired(ApiError):
    status = 422
    code = "agent_required"
    title = "Which agent?"
    detail = "There are several agents in the room. Please say which one is meant."


class AgentUnresponsive(ApiError):
    status = 504
    code = "agent_unresponsive"
    title = "The agent does not answer"
    detail = "The agent did not confirm this in time. It will be told again; you can also remove it."
