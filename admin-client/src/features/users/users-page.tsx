import { Button, Card, PageHead } from "@confa/ui";
import { Plus } from "lucide-react";
import { useState } from "react";
import { CreateUserDialog } from "./create-user-dialog";
import type { UserAct } from "./user-act";
import { UserActDialog } from "./user-act-dialog";
import { UserFilters } from "./user-filters";
import { UserList } from "./user-list";
import { useUserFilters } from "./use-user-filters";

export default function UsersPage() {
  const list = useUserFilters();
  const [isCreating, setIsCreating] = useState(false);
  const [act, setAct] = useState<UserAct | null>(null);
  return (
    <>
      <title>Users · Confa Admin</title>
      <PageHead title="Users">
        <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setIsCreating(true)}>
          Create user
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
