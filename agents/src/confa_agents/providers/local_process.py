"""The inference process that a worker's settings ask for."""

from confa_agents.inference.supervisor import InferenceSupervisor
from confa_agents.local.chosen_model import chosen_model_file
from confa_agents.providers import selection
from confa_agents.settings.providers import ProviderSettings


def inference_supervisor(settings: ProviderSettings) -> InferenceSupervisor:
    """What keeps the process. The settings have been checked.

    Where a local provider serves, the process is started at once; where one only stands in for others,
    at the first need.
    """
    is_eager = selection.uses_local(settings)
    return InferenceSupervisor(is_eager=is_eager, model=chosen_model_file(settings))
