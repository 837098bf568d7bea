import { useSession } from "@confa/api-client/react";
import { Button, Card, PageHead } from "@confa/ui";
import { Plus, Upload } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { BlockManyDialog } from "./block-many-dialog";
import { CreateUserDialog } from "./create-user-dialog";
import { ExportUsersButton } from "./export-users-button";
import { ImportDialog } from "./import-dialog";
import { SelectionBar } from "./selection-bar";
import type { UserAct } from "./user-act";
import { UserActDialog } from "./user-act-dialog";
import { UserFilters } from "./user-filters";
import { UserList } from "./user-list";
import { useSelection } from "./use-selection";
import { useUserFilters } from "./use-user-filters";

/** What is open above the list. */
type Opened = "create" | "import" | "block-many" | UserAct | null;

export default function UsersPage() {
  const t = useMessages();
  const list = useUserFilters();
  const selection = useSelection(useSession().user?.id);
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const picked = [...selection.picked.values()];
  const onManyBlocked = () => {
    selection.clear();
    close();
  };
  return (
    <>
      <title>{t.general.title(t.users.title)}</title>
      <PageHead title={t.users.title}>
        <Button variant="quiet" icon={<Upload aria-hidden />} onPress={() => setOpened("import")}>
          {t.users.import}
        </Button>
        <ExportUsersButton filters={list.filters} />
        <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setOpened("create")}>
          {t.users.create}
        </Button>
      </PageHead>
      <UserFilters key={list.epoch} filters={list.filters} onChange={list.setFilter} />
      <Card>
        {picked.length === 0 ? null : (
          <SelectionBar picked={picked} onBlock={() => setOpened("block-many")} onClear={selection.clear} />
        )}
        <UserList list={list} selection={selection} onAct={setOpened} />
      </Card>
      {opened === "create" ? <CreateUserDialog onClose={close} /> : null}
      {opened === "import" ? <ImportDialog onClose={close} /> : null}
      {opened === "block-many" ? (
        <BlockManyDialog users={picked} onDone={onManyBlocked} onClose={close} />
      ) : null}
      {opened !== null && typeof opened === "object" ? <UserActDialog act={opened} onClose={close} /> : null}
    </>
  );
}
