"""The services of one application, each built with its collaborators."""

from dataclasses import dataclass
from typing import TypedDict

from confa.agent_composition import AgentCore, RoomParts, build_agent_core, build_agent_parts
from confa.agents.keeping import AgentKeeper
from confa.agents.metrics import AgentMetrics
from confa.agents.patience import DEFAULT_PATIENCE, Patience
from confa.audit_log.service import AuditLogService
from confa.auth.access import Access
from confa.auth.attempts import AttemptRules, Attempts
from confa.auth.bans import BanRules, Bans
from confa.auth.cookies import RefreshCookies
from confa.auth.metrics import SignInMetrics
from confa.auth.origins import SiteOrigins
from confa.auth.own_password import OwnPasswordService
from confa.auth.passwords import Passwords
from confa.auth.service import AuthService
from confa.auth.sessions import Sessions
from confa.auth.tokens import Tokens
from confa.background import Background
from confa.bootstrap.service import BootstrapService
from confa.database.database import Database
from confa.entry.service import EntryService
from confa.guests.access import GuestAccess
from confa.health.service import HealthService
from confa.housekeeping import Housekeeping
from confa.http.metrics import RequestMetrics
from confa.http.parts import Parts
from confa.invites.acceptance import AcceptanceService
from confa.invites.service import InvitesService
from confa.ip_bans.service import IpBansService
from confa.live.agreement import LiveAgreement
from confa.live.reporter import LiveReporter
from confa.live.state import LiveState
from confa.live.watching import Watching
from confa.live_view.service import LiveViewService
from confa.livekit.gateway import LiveKitGateway
from confa.livekit.metrics import SfuMetrics
from confa.livekit.room_tokens import RoomTokenSigner
from confa.livekit.webhook_signatures import WebhookSignatures
from confa.lobby.hints import LobbyHints
from confa.lobby.service import LobbyService
from confa.lobby.upkeep import LobbyUpkeep
from confa.lobby.watch import LobbyWatch
from confa.meetings.metrics import MeetingMetrics
from confa.moderation.muting import MutingService
from confa.moderation.service import ModerationService
from confa.presence.hearing import Hearing
from confa.presence.insiders import Insiders
from confa.presence.reconciliation import Reconciliation
from confa.presence.service import Presence
from confa.room_meetings.service import RoomMeetingsService
from confa.room_members.service import RoomMembersService
from confa.room_messages.service import RoomMessagesService
from confa.room_notes.service import RoomNotesService
from confa.room_settings.service import RoomSettingsService
from confa.rooms.creation import RoomCreation
from confa.rooms.door import Door
from confa.rooms.entry import RoomEntryService
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.rooms.service import RoomService
from confa.rooms.state import RoomRules
from confa.self_state.service import SelfStateService
from confa.settings import RoomCreation as CreationSetting
from confa.settings import Settings
from confa.shared.state import SharedState
from confa.statistics.service import StatisticsService
from confa.system_health.service import SystemHealthService
from confa.user_admin.access import UserAccessService
from confa.user_admin.service import UserAdminService
from confa.webhooks.service import WebhookService


@dataclass(frozen=True, slots=True)
class Outside:
    """What the application is connected to, and closes at its end."""

    database: Database
    gateway: LiveKitGateway
    passwords: Passwords
    background: Background
    shared: SharedState
    metrics: RequestMetrics
    sfu_metrics: SfuMetrics
    patience: Patience = DEFAULT_PATIENCE

    async def close(self) -> None:
        await self.background.close()
        await self.gateway.close()
        await self.shared.close()
        await self.database.close()
        self.passwords.close()


@dataclass(frozen=True, slots=True)
class _Common:
    """What several features build on."""

    settings: Settings
    outside: Outside
    rules: RoomRules
    door: Door
    tokens: Tokens
    bans: Bans
    attempts: Attempts
    presence: Presence
    publisher: MetadataPublisher
    hearing: Hearing
    creation: RoomCreation
    live: LiveState
    reporter: LiveReporter
    agreement: LiveAgreement
    agents: AgentCore


class _Following(TypedDict):
    """What follows the SFU's news."""

    publisher: MetadataPublisher
    presence: Presence
    hearing: Hearing
    keeper: AgentKeeper


def build_parts(settings: Settings, outside: Outside) -> Parts:
    """Everything that routes are given, and what runs beside them."""
    common = _common(settings, outside)
    database, gateway = outside.database, outside.gateway
    following: _Following = {
        "publisher": common.publisher,
        "presence": common.presence,
        "hearing": common.hearing,
        "keeper": common.agents.keeper,
    }
    return Parts(
        outside.metrics,
        MeetingMetrics(database, outside.metrics.registry),
        HealthService(database, gateway),
        StatisticsService(database),
        SystemHealthService(database, gateway),
        Housekeeping(database, audit_kept=settings.audit_retention),
        Reconciliation(database, gateway, **following, agreement=common.agreement),
        WebhookService(
            database, WebhookSignatures(settings.livekit_keys), **following, reporter=common.reporter
        ),
        *_people_parts(common),
        *_room_parts(common),
        *_meeting_parts(common),
        *_entry_parts(common),
        *_live_parts(common),
    )


def _common(settings: Settings, outside: Outside) -> _Common:
    database, gateway = outside.database, outside.gateway
    rules = RoomRules(
        is_creation_for_everyone=settings.room_creation is CreationSetting.EVERYONE,
        is_agents_default=settings.agents_default,
    )
    door = Door(database, rules)
    bans, attempts = _limits_of_attempts(settings, outside)
    live = LiveState(outside.shared.feed)
    reporter = LiveReporter(database, outside.shared.feed, live)
    return _Common(
        settings=settings,
        outside=outside,
        rules=rules,
        door=door,
        tokens=_tokens(settings),
        bans=bans,
        attempts=attempts,
        presence=Presence(database, gateway, door, outside.background, reporter),
        publisher=MetadataPublisher(database, gateway),
        hearing=Hearing(database, gateway),
        creation=RoomCreation(database, is_agents_default=settings.agents_default),
        live=live,
        reporter=reporter,
        agreement=LiveAgreement(database, live, reporter),
        agents=build_agent_core(settings, database, gateway, outside.background, outside.patience),
    )


def _people_parts(common: _Common) -> tuple[object, ...]:
    settings, tokens, attempts, presence = common.settings, common.tokens, common.attempts, common.presence
    sessions = Sessions(
        tokens, idle_ttl=settings.refresh_idle_ttl, absolute_ttl=settings.refresh_absolute_ttl
    )
    service_key = settings.service_admin_key.get_secret_value()
    database, passwords = common.outside.database, common.outside.passwords
    on_sessions_ended = presence.check_user_soon
    return (
        Access(database, tokens),
        common.bans,
        RefreshCookies(is_secure=not settings.is_local),
        SiteOrigins(admin_origin=settings.site_url("admin"), extra_origins=settings.confa_extra_origins),
        AuthService(
            database,
            tokens,
            sessions,
            passwords,
            attempts,
            metrics=SignInMetrics(common.outside.metrics.registry),
            on_sessions_ended=on_sessions_ended,
        ),
        OwnPasswordService(database, passwords, attempts, on_sessions_ended=on_sessions_ended),
        BootstrapService(database, passwords, attempts, service_key=service_key),
        UserAdminService(database, passwords, presence),
        UserAccessService(database, passwords, presence),
        AuditLogService(database),
        IpBansService(database, attempts),
    )


def _room_parts(common: _Common) -> tuple[object, ...]:
    database, gateway = common.outside.database, common.outside.gateway
    publisher, presence = common.publisher, common.presence
    rooms = RoomService(database, common.creation, common.rules, common.door, gateway)
    insiders = Insiders(database, gateway)
    around = RoomParts(rooms, common.creation, publisher, presence, insiders, common.reporter)
    metrics = AgentMetrics(database, common.outside.metrics.registry)
    return (
        rooms,
        insiders,
        *build_agent_parts(common.settings, common.agents, around, metrics),
        RoomSettingsService(database, gateway, publisher, presence, rooms),
        RoomMembersService(database, presence),
        RoomMeetingsService(database),
        RoomNotesService(database),
    )


def _meeting_parts(common: _Common) -> tuple[object, ...]:
    database, gateway = common.outside.database, common.outside.gateway
    insiders = Insiders(database, gateway)
    return (
        SelfStateService(database, insiders, common.presence, common.hearing, common.reporter),
        RoomMessagesService(database, insiders),
        MutingService(database, gateway),
        ModerationService(database, gateway, common.presence),
    )


def _entry_parts(common: _Common) -> tuple[object, ...]:
    settings, database, background = common.settings, common.outside.database, common.outside.background
    guests = GuestAccess(database, common.tokens)
    hints = LobbyHints(database, common.outside.gateway, background)
    watch = LobbyWatch(database, background)
    lobby = LobbyService(database, guests, watch, hints)
    signer, url = _room_token_signer(common), settings.public_livekit_url
    room_tokens = RoomEntryService(database, common.creation, common.rules, common.door, signer, url=url)
    entry = EntryService(room_tokens, lobby)
    return (
        guests,
        watch,
        lobby,
        room_tokens,
        LobbyUpkeep(database, hints),
        entry,
        InvitesService(database, common.presence, site_url=settings.site_url()),
        AcceptanceService(database, common.tokens, common.attempts, entry),
    )


def _tokens(settings: Settings) -> Tokens:
    return Tokens(
        secret=settings.jwt_secret.get_secret_value(),
        previous_secret=settings.jwt_secret_previous.get_secret_value(),
        access_ttl=settings.access_token_ttl,
    )


def _limits_of_attempts(settings: Settings, outside: Outside) -> tuple[Bans, Attempts]:
    ban_rules = BanRules(
        first=settings.login_ban_ttl,
        repeated=settings.login_repeated_ban_ttl,
        exempt=settings.ban_exempt_cidrs,
    )
    rules = AttemptRules(
        window=settings.login_window,
        per_name=settings.login_user_failures,
        per_address=settings.login_address_failures,
        until_ban=settings.login_ban_failures,
        exempt=settings.ban_exempt_cidrs,
    )
    bans = Bans(outside.database, ban_rules)
    return bans, Attempts(outside.shared.limits, bans, rules)


def _live_parts(common: _Common) -> tuple[object, ...]:
    live, agreement = common.live, common.agreement
    watching = Watching(live, common.outside.gateway, agreement)
    background = common.outside.background
    common.agents.changes.subscribe(lambda room: background.start(watching.look(room), name="look"))
    access = Access(common.outside.database, common.tokens)
    return live, common.reporter, agreement, watching, LiveViewService(live, watching, access)


def _room_token_signer(common: _Common) -> RoomTokenSigner:
    settings = common.settings
    return RoomTokenSigner(
        api_key=settings.livekit_api_key,
        api_secret=settings.livekit_api_secret.get_secret_value(),
        ttl=settings.room_token_ttl,
        on_signed=common.outside.sfu_metrics.room_tokens.inc,
    )
