import { useSession } from "@confa/api-client/react";
import { Badge, Button, IconButton, Mark, SideNav, SideNavLink, WhoCell } from "@confa/ui";
import { LogOut, ScrollText, Users, Video } from "lucide-react";
import { Link, NavLink } from "react-router";
import { useConfig } from "@/shared/config";
import { PATHS } from "@/shared/paths";
import styles from "./frame.module.css";

interface NavigationProps {
  isLeaving: boolean;
  onSignOut: () => void;
}

export function Navigation({ isLeaving, onSignOut }: NavigationProps) {
  return (
    <SideNav
      label="Main"
      mark={
        <Link to={PATHS.users} aria-label="Confa Admin">
          <Mark suffix={<Badge>Admin</Badge>} />
        </Link>
      }
      footer={<SignedIn isLeaving={isLeaving} onSignOut={onSignOut} />}
    >
      <SideNavLink as={NavLink} to={PATHS.users} icon={<Users />}>
        Users
      </SideNavLink>
      <SideNavLink as={NavLink} to={PATHS.rooms} icon={<Video />}>
        Rooms
      </SideNavLink>
      <SideNavLink as={NavLink} to={PATHS.auditLog} icon={<ScrollText />}>
        Audit log
      </SideNavLink>
      {/* Where the navigation is a row, its foot is hidden. */}
      <div className={styles["rowOnly"]}>
        <Button size="sm" variant="quiet" icon={<LogOut />} isPending={isLeaving} onPress={onSignOut}>
          Sign out
        </Button>
      </div>
    </SideNav>
  );
}

function SignedIn({ isLeaving, onSignOut }: NavigationProps) {
  const { user } = useSession();
  const { version } = useConfig();
  if (user === null) return null;
  return (
    <div className={styles["signedIn"]}>
      <WhoCell name={user.displayName} secondary={`Confa ${version}`} avatarId={user.id} />
      <IconButton size="sm" label="Sign out" icon={<LogOut />} isDisabled={isLeaving} onPress={onSignOut} />
    </div>
  );
}
