"""The inference process that a worker's settings ask for."""

from confa_agents.inference.supervisor import InferenceSupervisor
from confa_agents.local.chosen_model import chosen_model_file
from confa_agents.providers import selection
from confa_agents.settings.providers import ProviderSettings


def inference_supervisor(settings: ProviderSettings) -> InferenceSupervisor | None:
    """What keeps the process; None where local providers have no part.

    It starts the process at once where a local provider serves, and at the first need where one only
    stands in for others.

    Raises:
        SettingsError: The operator's model is not there, or a provider cannot serve as it is set.
    """
    if not selection.may_use_local(settings):
        return None
    return InferenceSupervisor(is_eager=selection.uses_local(settings), model=chosen_model_file(settings))
