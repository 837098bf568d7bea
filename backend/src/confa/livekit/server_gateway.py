"""The real SFU, through LiveKit's server API."""

import asyncio
import secrets
from collections.abc import Awaitable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeVar

import aiohttp
from livekit import api
from livekit.protocol import agent_dispatch, models
from prometheus_client import CollectorRegistry

from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveDispatch, LiveParticipant, LiveRoom, LiveTrack
from confa.livekit.metrics import SfuMetrics

T = TypeVar("T")
_ANSWER_SECONDS = 2.7
_NOT_FOUND = "not_found"


class ServerGateway:
    """Opens its connections with the first call, because that needs a running event loop."""

    def __init__(self, *, url: str, api_key: str, api_secret: str, metrics: SfuMetrics | None = None) -> None:
        self._url = url
        self._api_key = api_key
        self._api_secret = api_secret
        self._metrics = metrics or SfuMetrics(CollectorRegistry())
        self._session: aiohttp.ClientSession | None = None
        self._client: api.LiveKitAPI | None = None

    async def list_rooms(self) -> list[LiveRoom]:
        answer = await _asked(self._api.room.list_rooms(api.ListRoomsRequest()))
        return [LiveRoom(room.name, room.metadata, room.sid, room.num_participants) for room in answer.rooms]

    async def list_participants(self, room: str) -> list[LiveParticipant]:
        answer = await _asked(self._api.room.list_participants(api.ListParticipantsRequest(room=room)))
        return [live_participant(found) for found in answer.participants]

    async def update_room_metadata(self, room: str, metadata: str) -> bool:
        request = api.UpdateRoomMetadataRequest(room=room, metadata=metadata)
        return await _found(self._api.room.update_room_metadata(request))

    async def remove_participant(self, room: str, identity: str) -> bool:
        request = api.RoomParticipantIdentity(room=room, identity=identity)
        return await _found(self._api.room.remove_participant(request))

    async def set_attributes(self, room: str, identity: str, attributes: Mapping[str, str]) -> bool:
        request = api.UpdateParticipantRequest(room=room, identity=identity, attributes=attributes)
        return await _found(self._api.room.update_participant(request))

    async def mute_track(self, room: str, identity: str, track_sid: str) -> bool:
        # The SFU takes an order for a track that nobody published, too.
        if track_sid not in await self._tracks_of(room, identity):
            return False
        request = api.MuteRoomTrackRequest(room=room, identity=identity, track_sid=track_sid, muted=True)
        return await _found(self._api.room.mute_published_track(request))

    async def unsubscribe(self, room: str, identity: str, track_sids: Sequence[str]) -> bool:
        # An order to a room that is not live is answered by nobody, until it is given up.
        request = api.UpdateSubscriptionsRequest(
            room=room, identity=identity, track_sids=track_sids, subscribe=False
        )
        return await self._is_there(room, identity) and await _found(
            self._api.room.update_subscriptions(request)
        )

    async def _is_there(self, room: str, identity: str) -> bool:
        wanted = api.RoomParticipantIdentity(room=room, identity=identity)
        return await _found(self._api.room.get_participant(wanted))

    async def _tracks_of(self, room: str, identity: str) -> set[str]:
        present = await self.list_participants(room)
        return {track.sid for found in present if found.identity == identity for track in found.tracks}

    async def send_data(self, room: str, identities: Sequence[str], *, topic: str, payload: bytes) -> bool:
        is_live = await self._is_live(room)
        # To nobody would be to everybody.
        if not is_live or not identities:
            return is_live
        request = api.SendDataRequest(
            room=room, data=payload, kind=models.DataPacket.Kind.RELIABLE, topic=topic,
            destination_identities=identities, nonce=secrets.token_bytes(16),
        )  # fmt: skip
        return await _found(self._api.room.send_data(request))

    async def create_dispatch(self, room: str, *, agent_name: str, metadata: str) -> str:
        # Never by the SFU itself: it would bring an agent back in the state it was invited in.
        request = api.CreateAgentDispatchRequest(
            room=room, agent_name=agent_name, metadata=metadata,
            restart_policy=agent_dispatch.JobRestartPolicy.JRP_NEVER,
        )  # fmt: skip
        return (await _asked(self._api.agent_dispatch.create_dispatch(request))).id

    async def list_dispatches(self, room: str) -> list[LiveDispatch]:
        if not await self._is_live(room):
            return []
        found = await _asked(self._api.agent_dispatch.list_dispatch(room))
        # Every room has one without a name, for workers that join all rooms.
        return [LiveDispatch(d.id, d.agent_name, d.metadata) for d in found if d.agent_name]

    async def delete_dispatch(self, room: str, dispatch_id: str) -> bool:
        return await self._is_live(room) and await _found(
            self._api.agent_dispatch.delete_dispatch(dispatch_id, room)
        )

    async def _is_live(self, room: str) -> bool:
        # An order to a room that is not live is answered by nobody, until it is given up.
        answer = await _asked(self._api.room.list_rooms(api.ListRoomsRequest(names=[room])))
        return bool(answer.rooms)

    async def delete_room(self, room: str) -> bool:
        return await _found(self._api.room.delete_room(api.DeleteRoomRequest(room=room)))

    async def close(self) -> None:
        if self._client:
            await self._client.aclose()
            self._client = None
        if self._session:
            await self._session.close()
            self._session = None

    @property
    def _api(self) -> api.LiveKitAPI:
        if self._client is None:
            # Without failover: it is for LiveKit's own cloud and would only multiply the wait.
            self._session = self._metrics.session()
            self._client = api.LiveKitAPI(
                self._url, self._api_key, self._api_secret, session=self._session, failover=False
            )
        return self._client


async def _asked(call: Awaitable[T]) -> T:
    # The library hands every request a timeout of none, which overrides that of its session.
    try:
        async with asyncio.timeout(_ANSWER_SECONDS):
            return await call
    except (aiohttp.ClientError, TimeoutError, api.TwirpError) as error:
        raise SfuUnavailable from error


async def _found(call: Awaitable[object]) -> bool:
    try:
        await _asked(call)
    except SfuUnavailable as error:
        if isinstance(error.__cause__, api.TwirpError) and error.__cause__.code == _NOT_FOUND:
            return False
        raise
    return True


def live_participant(info: models.ParticipantInfo) -> LiveParticipant:
    """LiveKit's message as the backend's own value."""
    return LiveParticipant(
        sid=info.sid,
        identity=info.identity,
        name=info.name,
        kind=models.ParticipantInfo.Kind.Name(info.kind),
        metadata=info.metadata,
        joined_at=datetime.fromtimestamp(info.joined_at, UTC),
        tracks=tuple(live_track(track) for track in info.tracks),
        attributes=dict(info.attributes),
    )


def live_track(track: models.TrackInfo) -> LiveTrack:
    return LiveTrack(
        sid=track.sid,
        type=models.TrackType.Name(track.type),
        source=models.TrackSource.Name(track.source),
        name=track.name,
        is_muted=track.muted,
    )
