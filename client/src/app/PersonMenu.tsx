import { describeError } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Avatar, Button, Menu, MenuItem, MenuTrigger, useToast } from "@confa/ui";
import { ChevronDown, LogOut } from "lucide-react";
import { accountSeed } from "@/shared/identity";
import styles from "./PersonMenu.module.css";

export function PersonMenu() {
  const { user, signOut } = useSession();
  const toast = useToast();
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
        <MenuItem
          id="sign-out"
          label="Sign out"
          description={`Signed in as ${user.username}`}
          icon={<LogOut aria-hidden="true" />}
          onAction={leave}
        />
      </Menu>
    </MenuTrigger>
  );
}
