import { useSession } from "@confa/api-client/react";
import { Button, IconButton, LanguageChoice, ThemeButton, WhoCell } from "@confa/ui";
import { LogOut } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { useConfig } from "@/shared/config";
import styles from "./frame.module.css";

export interface SigningOut {
  isLeaving: boolean;
  onSignOut: () => void;
}

/** At the foot of the navigation: who is signed in, theme, language, the way out. */
export function OwnControls({ isLeaving, onSignOut }: SigningOut) {
  const t = useMessages();
  const { user } = useSession();
  const { version } = useConfig();
  if (user === null) return null;
  return (
    <>
      <div className={styles["choices"]}>
        <LanguageChoice size="sm" />
        <ThemeButton size="sm" labels={t.general.theme} />
      </div>
      <div className={styles["signedIn"]}>
        <WhoCell name={user.displayName} secondary={`Confa ${version}`} avatarId={user.id} />
        <IconButton
          size="sm"
          label={t.nav.signOut}
          icon={<LogOut />}
          isDisabled={isLeaving}
          onPress={onSignOut}
        />
      </div>
    </>
  );
}

/** The same where the navigation is a row, whose foot is hidden. */
export function RowControls({ isLeaving, onSignOut }: SigningOut) {
  const t = useMessages();
  return (
    <div className={styles["rowOnly"]}>
      <LanguageChoice size="sm" />
      <ThemeButton size="sm" labels={t.general.theme} />
      <Button size="sm" variant="quiet" icon={<LogOut />} isPending={isLeaving} onPress={onSignOut}>
        {t.nav.signOut}
      </Button>
    </div>
  );
}
