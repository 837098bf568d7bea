"""Whether sound comes through: two participants without a browser meet by the public addresses."""

from importlib.util import find_spec

from confa.commands.findings import Finding
from confa.settings import Settings

_WITHIN_SECONDS = 15.0
_NO_SDK = "It needs LiveKit's SDK; install it with: pip install 'confa[doctor]'"


async def find_media(settings: Settings) -> Finding:
    """By whatever way there is, which is UDP where it is open."""
    cure = (
        "Two participants came together, and neither heard the other; open UDP 7882 in the firewall, "
        "and set NODE_IP to the public address of this server."
    )
    return await _find("media", settings, cure, is_relay_only=False)


async def find_relay(settings: Settings) -> Finding:
    """Through TURN/TLS on port 443 and nothing else."""
    cure = (
        "Nobody is heard through TURN/TLS alone; NODE_IP must be a public address (the relay refuses "
        "private ones), and the certificate of the TURN name one that every device knows."
    )
    return await _find("relay", settings, cure, is_relay_only=True)


async def _find(part: str, settings: Settings, cure: str, *, is_relay_only: bool) -> Finding:
    if find_spec("livekit.rtc") is None:
        return Finding(part, _NO_SDK)
    from confa.commands.meeting_trial import TrialFailedError, hear_each_other  # noqa: PLC0415 (may be absent)

    try:
        seconds = await hear_each_other(settings, is_relay_only=is_relay_only, within=_WITHIN_SECONDS)
    except TrialFailedError as error:
        return Finding(part, f"{cure} ({error})")
    return Finding(part, note=f"heard after {seconds:.1f} s")
