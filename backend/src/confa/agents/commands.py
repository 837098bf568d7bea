"""Commands to agents in a room: signed, and sent to nobody else."""

from confa.livekit.gateway import LiveKitGateway
from confa_agent_protocol.control import Command, sign_command
from confa_agent_protocol.topics import AGENT_CONTROL


class AgentCommands:
    """`secret` is the LiveKit API secret, which agents share and people never have."""

    def __init__(self, gateway: LiveKitGateway, *, secret: str) -> None:
        self._gateway = gateway
        self._secret = secret

    async def send(self, room: str, agent: str, command: Command) -> bool:
        """To the agent of this identity; false when the room is not live."""
        token = sign_command(command, room=room, agent=agent, secret=self._secret)
        return await self._gateway.send_data(room, [agent], topic=AGENT_CONTROL, payload=token.encode())
