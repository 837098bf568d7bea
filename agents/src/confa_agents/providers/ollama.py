"""An Ollama server on this machine is used before the bundled language model."""

import aiohttp

from confa_agents.settings.providers import ProviderSettings

_SECONDS = 0.5


async def find_model(http: aiohttp.ClientSession, settings: ProviderSettings) -> str:
    """The name of the model to ask; "" when no server answers, has one, or is wanted."""
    if settings.local_llm_model or not settings.ollama_url:
        return ""
    try:
        async with http.get(
            f"{settings.ollama_url}/api/tags", timeout=aiohttp.ClientTimeout(total=_SECONDS)
        ) as answer:
            found = await answer.json()
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return ""
    models = [model["name"] for model in found.get("models", ()) if "embed" not in model["name"]]
    if settings.ollama_model:
        return settings.ollama_model
    return models[0] if models else ""
