"""The services of one application, each built with its collaborators."""

from dataclasses import dataclass

from confa.audit_log.service import AuditLogService
from confa.auth.access import Access
from confa.auth.attempts import AttemptRules, Attempts
from confa.auth.bans import BanRules, Bans
from confa.auth.cookies import RefreshCookies
from confa.auth.origins import SiteOrigins
from confa.auth.own_password import OwnPasswordService
from confa.auth.passwords import Passwords
from confa.auth.service import AuthService
from confa.auth.sessions import Sessions
from confa.auth.tokens import Tokens
from confa.background import Background
from confa.bootstrap.service import BootstrapService
from confa.database.database import Database
from confa.health.service import HealthService
from confa.housekeeping import Housekeeping
from confa.http.metrics import RequestMetrics
from confa.http.parts import Parts
from confa.ip_bans.service import IpBansService
from confa.live.agreement import LiveAgreement
from confa.live.reporter import LiveReporter
from confa.live.state import LiveState
from confa.live.watching import Watching
from confa.live_view.service import LiveViewService
from confa.livekit.gateway import LiveKitGateway
from confa.livekit.room_tokens import RoomTokenSigner
from confa.livekit.webhook_signatures import WebhookSignatures
from confa.moderation.muting import MutingService
from confa.moderation.service import ModerationService
from confa.presence.hearing import Hearing
from confa.presence.insiders import Insiders
from confa.presence.reconciliation import Reconciliation
from confa.presence.service import Presence
from confa.room_agents.service import RoomAgentsService
from confa.room_meetings.service import RoomMeetingsService
from confa.room_members.service import RoomMembersService
from confa.room_messages.service import RoomMessagesService
from confa.room_settings.service import RoomSettingsService
from confa.rooms.creation import RoomCreation
from confa.rooms.entry import RoomEntryService
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.rooms.service import RoomService
from confa.rooms.state import RoomRules
from confa.self_state.service import SelfStateService
from confa.settings import RoomCreation as CreationSetting
from confa.settings import Settings
from confa.shared.state import SharedState
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

    async def close(self) -> None:
        await self.background.close()
        await self.gateway.close()
        await self.shared.close()
        await self.database.close()
        self.passwords.close()


def build_parts(settings: Settings, outside: Outside) -> Parts:
    """Everything that routes are given, and what runs beside them."""
    rules = RoomRules(
        is_creation_for_everyone=settings.room_creation is CreationSetting.EVERYONE,
        is_agents_default=settings.agents_default,
    )
    state = LiveState(outside.shared.feed)
    reporter = LiveReporter(outside.database, outside.shared.feed, state)
    agreement = LiveAgreement(outside.database, state, reporter)
    presence = Presence(outside.database, outside.gateway, rules, outside.background, reporter)
    publisher = MetadataPublisher(outside.database, outside.gateway)
    hearing = Hearing(outside.database, outside.gateway)
    return Parts(
        RequestMetrics(),
        HealthService(outside.database, outside.gateway),
        Housekeeping(outside.database),
        Reconciliation(outside.database, outside.gateway, publisher, presence, hearing, agreement=agreement),
        WebhookService(
            outside.database,
            _webhook_signatures(settings),
            publisher,
            presence,
            hearing,
            reporter=reporter,
        ),
        *_people_parts(settings, outside, presence),
        *_room_parts(settings, outside, rules, publisher, presence),
        *_meeting_parts(outside, presence, hearing, reporter),
        reporter,
        *_live_parts(settings, outside, state, agreement),
    )


def _people_parts(settings: Settings, outside: Outside, presence: Presence) -> tuple[object, ...]:
    tokens = _tokens(settings)
    sessions = Sessions(
        tokens, idle_ttl=settings.refresh_idle_ttl, absolute_ttl=settings.refresh_absolute_ttl
    )
    bans, attempts = _limits_of_attempts(settings, outside)
    service_key = settings.service_admin_key.get_secret_value()
    database, passwords = outside.database, outside.passwords
    on_sessions_ended = presence.check_user_soon
    return (
        Access(database, tokens),
        bans,
        RefreshCookies(is_secure=not settings.is_local),
        SiteOrigins(admin_origin=settings.site_url("admin"), extra_origins=settings.confa_extra_origins),
        AuthService(database, tokens, sessions, passwords, attempts, on_sessions_ended=on_sessions_ended),
        OwnPasswordService(database, passwords, attempts, on_sessions_ended=on_sessions_ended),
        BootstrapService(database, passwords, attempts, service_key=service_key),
        UserAdminService(database, passwords, presence),
        UserAccessService(database, passwords, presence),
        AuditLogService(database),
        IpBansService(database, attempts),
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


def _room_parts(
    settings: Settings,
    outside: Outside,
    rules: RoomRules,
    publisher: MetadataPublisher,
    presence: Presence,
) -> tuple[object, ...]:
    database, gateway = outside.database, outside.gateway
    creation = RoomCreation(database, is_agents_default=settings.agents_default)
    rooms = RoomService(database, creation, rules, gateway)
    signer = RoomTokenSigner(
        api_key=settings.livekit_api_key,
        api_secret=settings.livekit_api_secret.get_secret_value(),
        ttl=settings.room_token_ttl,
    )
    return (
        rooms,
        RoomEntryService(database, creation, rules, signer, url=settings.public_livekit_url),
        RoomAgentsService(rooms, creation, publisher, gateway, presence),
        RoomSettingsService(database, gateway, publisher, presence, rooms),
        RoomMembersService(database, presence),
        RoomMeetingsService(database),
    )


def _meeting_parts(
    outside: Outside, presence: Presence, hearing: Hearing, reporter: LiveReporter
) -> tuple[object, ...]:
    database, gateway = outside.database, outside.gateway
    insiders = Insiders(database, gateway)
    return (
        SelfStateService(database, insiders, presence, hearing, reporter),
        RoomMessagesService(database, insiders),
        MutingService(database, gateway),
        ModerationService(database, gateway, presence),
    )


def _live_parts(
    settings: Settings, outside: Outside, state: LiveState, agreement: LiveAgreement
) -> tuple[object, ...]:
    watching = Watching(state, outside.gateway, agreement)
    access = Access(outside.database, _tokens(settings))
    return state, agreement, watching, LiveViewService(state, watching, access)


def _webhook_signatures(settings: Settings) -> WebhookSignatures:
    return WebhookSignatures(
        api_key=settings.livekit_api_key, api_secret=settings.livekit_api_secret.get_secret_value()
    )
