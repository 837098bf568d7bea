import { Button, Card, PageHead } from "@confa/ui";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { CreateUserDialog } from "./create-user-dialog";
import type { UserAct } from "./user-act";
import { UserActDialog } from "./user-act-dialog";
import { UserFilters } from "./user-filters";
import { UserList } from "./user-list";
import { useUserFilters } from "./use-user-filters";

export default function UsersPage() {
  const t = useMessages();
  const list = useUserFilters();
  const [isCreating, setIsCreating] = useState(false);
  const [act, setAct] = useState<UserAct | null>(null);
  return (
    <>
      <title>{t.general.title(t.users.title)}</title>
      <PageHead title={t.users.title}>
        <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setIsCreating(true)}>
          {t.users.create}
        </Button>
      </PageHead>
      <UserFilters key={list.epoch} filters={list.filters} onChange={list.setFilter} />
      <Card>
        <UserList list={list} onAct={setAct} />
      </Card>
      {isCreating ? <CreateUserDialog onClose={() => setIsCreating(false)} /> : null}
      {act === null ? null : <UserActDialog act={act} onClose={() => setAct(null)} />}
    </>
  );
}
