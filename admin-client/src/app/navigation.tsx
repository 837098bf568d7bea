import { AgentIcon, Badge, Mark, SideNav, SideNavLink } from "@confa/ui";
import { LayoutDashboard, ScrollText, Shield, Users, Video } from "lucide-react";
import { Link, NavLink } from "react-router";
import { useMessages } from "@/messages/messages";
import { useLiveNumber } from "@/shared/live/live-context";
import { PATHS } from "@/shared/paths";
import { OwnControls, RowControls, type SigningOut } from "./own-controls";

/** The ways through the console, with what is live now, and at its foot who is signed in. */
export function Navigation(signingOut: SigningOut) {
  const t = useMessages();
  return (
    <SideNav
      label={t.nav.main}
      mark={
        <Link to={PATHS.overview} aria-label={t.nav.home}>
          <Mark suffix={<Badge>{t.nav.console}</Badge>} />
        </Link>
      }
      footer={<OwnControls {...signingOut} />}
    >
      <SideNavLink as={NavLink} to={PATHS.overview} icon={<LayoutDashboard />}>
        {t.nav.overview}
      </SideNavLink>
      <SideNavLink as={NavLink} to={PATHS.users} icon={<Users />}>
        {t.nav.users}
      </SideNavLink>
      <RoomsLink />
      <AgentsLink />
      <SideNavLink as={NavLink} to={PATHS.auditLog} icon={<ScrollText />}>
        {t.nav.auditLog}
      </SideNavLink>
      <SideNavLink as={NavLink} to={PATHS.security} icon={<Shield />}>
        {t.nav.security}
      </SideNavLink>
      <RowControls {...signingOut} />
    </SideNav>
  );
}

function RoomsLink() {
  const t = useMessages();
  const numRooms = useLiveNumber(({ rooms }) => rooms.size);
  const badge = numRooms === 0 ? null : t.nav.live(numRooms);
  return (
    <SideNavLink as={NavLink} to={PATHS.rooms} icon={<Video />} badge={badge}>
      {t.nav.rooms}
    </SideNavLink>
  );
}

function AgentsLink() {
  const t = useMessages();
  const numAgents = useLiveNumber(({ rooms }) =>
    Array.from(rooms.values(), (room) => room.numAgents).reduce((sum, more) => sum + more, 0),
  );
  return (
    <SideNavLink as={NavLink} to={PATHS.agents} icon={<AgentIcon />} badge={numAgents || null}>
      {t.nav.agents}
    </SideNavLink>
  );
}
