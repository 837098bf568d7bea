"""The application: features, what they stand on, and how it starts and ends."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import version

from fastapi import FastAPI
from starlette.types import ASGIApp

from confa.agent_admin.routes import router as agent_admin_router
from confa.agent_commands.routes import router as agent_commands_router
from confa.agent_events.routes import router as agent_events_router
from confa.agents.patience import DEFAULT_PATIENCE, Patience
from confa.api_docs.routes import router as api_docs_router
from confa.audit_log.routes import router as audit_log_router
from confa.auth.passwords import Passwords
from confa.auth.routes import router as auth_router
from confa.background import Background
from confa.bootstrap.routes import router as bootstrap_router
from confa.composition import Outside, build_parts
from confa.database.database import Database
from confa.database.engine import make_engine
from confa.entry.express import EntryExpress
from confa.entry.routes import router as entry_router
from confa.health.routes import router as health_router
from confa.housekeeping import Housekeeping
from confa.http import error_handlers
from confa.http.body_limit import BodyLimitMiddleware
from confa.http.cors import cors
from confa.http.edge import EdgeMiddleware
from confa.http.express import ExpressMiddleware
from confa.http.metrics import RequestMetrics
from confa.http.parts import Parts
from confa.http.problems_openapi import describe
from confa.http.web_api import WebApi
from confa.invites.routes import router as invites_router
from confa.ip_bans.routes import router as ip_bans_router
from confa.live.state import LiveState
from confa.live.watching import Watching
from confa.live_view.openapi import EVENT_MODELS
from confa.live_view.routes import router as live_view_router
from confa.livekit.gateway import LiveKitGateway
from confa.livekit.metrics import SfuMetrics
from confa.livekit.server_gateway import ServerGateway
from confa.lobby.routes import router as lobby_router
from confa.lobby.upkeep import LobbyUpkeep
from confa.lobby.watch import LobbyWatch
from confa.moderation.routes import router as moderation_router
from confa.presence.reconciliation import Reconciliation
from confa.room_agents.routes import router as room_agents_router
from confa.room_meetings.routes import router as room_meetings_router
from confa.room_members.routes import router as room_members_router
from confa.room_messages.routes import router as room_messages_router
from confa.room_notes.routes import router as room_notes_router
from confa.room_settings.routes import router as room_settings_router
from confa.rooms.express import RoomsExpress
from confa.rooms.routes import router as rooms_router
from confa.self_state.routes import router as self_state_router
from confa.settings import Settings, require_secrets
from confa.shared.state import shared_state
from confa.statistics.routes import router as statistics_router
from confa.stop_signals import told_to_stop
from confa.system_health.routes import router as system_health_router
from confa.user_admin.routes import router as user_admin_router
from confa.webhooks.routes import router as webhooks_router

# Tried in this order, so the busiest come first.
ROUTERS = (
    entry_router,
    rooms_router,
    auth_router,
    bootstrap_router,
    user_admin_router,
    audit_log_router,
    ip_bans_router,
    live_view_router,
    room_agents_router,
    agent_commands_router,
    agent_events_router,
    agent_admin_router,
    statistics_router,
    system_health_router,
    room_settings_router,
    room_members_router,
    room_meetings_router,
    room_notes_router,
    self_state_router,
    room_messages_router,
    moderation_router,
    lobby_router,
    invites_router,
    webhooks_router,
    health_router,
    api_docs_router,
)

ROUTES = [route for router in ROUTERS for route in router.routes]


def create_app(
    settings: Settings, *, gateway: LiveKitGateway | None = None, patience: Patience = DEFAULT_PATIENCE
) -> FastAPI:
    """Builds the application; tests may give another SFU than the one the settings name.

    Raises:
        SettingsError: A secret is missing.
    """
    require_secrets(settings)
    outside = _outside(settings, gateway, patience)
    parts = build_parts(settings, outside)
    app = WebApi(
        layers=partial(_layers, origins=settings.origins, parts=parts),
        title="Confa Backend API",
        description="People, rooms and agents of a self-hosted Confa.",
        version=version("confa"),
        lifespan=partial(_lifespan, outside=outside, parts=parts),
        # The framework's page loads its scripts from elsewhere; `api_docs` has one that does not.
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.parts = parts
    app.state.outside = outside
    # As they are: an included router builds each of its routes once more, for every application.
    app.router.routes += ROUTES
    app.openapi = partial(describe, app, also=EVENT_MODELS)  # type: ignore[method-assign]
    error_handlers.install(app)
    return app


def _layers(framework: ASGIApp, *, origins: frozenset[str], parts: Parts) -> ASGIApp:
    routes = [*EntryExpress(parts).routes, *RoomsExpress(parts).routes]
    express = ExpressMiddleware(BodyLimitMiddleware(framework), routes=routes)
    return cors(EdgeMiddleware(express, metrics=parts.get(RequestMetrics)), origins)


def _outside(settings: Settings, gateway: LiveKitGateway | None, patience: Patience) -> Outside:
    metrics = RequestMetrics()
    sfu_metrics = SfuMetrics(metrics.registry)
    return Outside(
        metrics=metrics,
        sfu_metrics=sfu_metrics,
        database=Database(make_engine(settings.database_url)),
        gateway=gateway
        or ServerGateway(
            url=settings.livekit_url,
            api_key=settings.livekit_api_key,
            api_secret=settings.livekit_api_secret.get_secret_value(),
            metrics=sfu_metrics,
        ),
        passwords=Passwords(
            memory_kib=settings.argon2_memory_kib,
            time_cost=settings.argon2_time_cost,
            parallelism=settings.argon2_parallelism,
        ),
        background=Background(),
        shared=shared_state(settings.redis_url),
        patience=patience,
    )


@asynccontextmanager
async def _lifespan(_: FastAPI, *, outside: Outside, parts: Parts) -> AsyncIterator[None]:
    await outside.shared.feed.start()
    outside.background.start(outside.shared.feed.run_forever(), name="feed")
    outside.background.start(parts.get(Watching).run_forever(), name="watching")
    outside.background.start(parts.get(Reconciliation).run_forever(), name="reconciliation")
    outside.background.start(parts.get(Housekeeping).run_forever(), name="housekeeping")
    outside.background.start(parts.get(LobbyUpkeep).run_forever(), name="lobby_upkeep")
    try:
        with told_to_stop(parts.get(LiveState).stop, parts.get(LobbyWatch).stop):
            yield
    finally:
        await outside.close()
