import { describeError } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { isLanguage, LANGUAGES, useLanguage } from "@confa/language";
import { Avatar, Button, Menu, MenuItem, MenuSection, MenuTrigger, useToast } from "@confa/ui";
import { ChevronDown, LogOut, UserCog } from "lucide-react";
import { accountSeed } from "@/shared/identity";
import { useMessages } from "@/messages/messages";
import styles from "./PersonMenu.module.css";

export function PersonMenu() {
  const t = useMessages();
  const { user, signOut } = useSession();
  const toast = useToast();
  const [language, choose] = useLanguage();
  if (user === null) return null;
  const leave = (): void => {
    signOut().catch((error: unknown) => toast.show(describeError(error)));
  };
  return (
    <MenuTrigger>
      <Button variant="quiet" className={styles["person"]} aria-label={user.displayName}>
        <Avatar id={accountSeed(user.id)} name={user.displayName} />
        <span className={styles["name"]} dir="auto">
          {user.displayName}
        </span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Menu placement="bottom end">
        <MenuSection
          title={t.general.language}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[language]}
          onSelectionChange={(keys) => {
            const chosen = [...keys].find(isLanguage);
            if (chosen !== undefined) void choose(chosen);
          }}
        >
          {Object.entries(LANGUAGES).map(([id, { name }]) => (
            <MenuItem key={id} id={id} label={name} />
          ))}
        </MenuSection>
        <MenuItem
          id="account"
          label={t.account.title}
          icon={<UserCog aria-hidden="true" />}
          href="/account"
        />
        <MenuItem
          id="sign-out"
          label={t.home.signOut}
          description={t.home.signedInAs(user.username)}
          icon={<LogOut aria-hidden="true" />}
          onAction={leave}
        />
      </Menu>
    </MenuTrigger>
  );
}
