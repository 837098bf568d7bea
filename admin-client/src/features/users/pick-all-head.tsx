import type { User } from "@confa/api-client";
import { Checkbox } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { Selection } from "./use-selection";
import styles from "./users-table.module.css";

interface PickAllHeadProps {
  users: readonly User[];
  selection: Selection;
}

/** Chooses everybody on this page, or nobody. */
export function PickAllHead({ users, selection }: PickAllHeadProps) {
  const t = useMessages();
  const pickable = users.filter(selection.mayPick);
  const numPicked = pickable.filter(({ id }) => selection.picked.has(id)).length;
  return (
    <th scope="col" className={styles["pick"]}>
      <Checkbox
        isLabelHidden
        isSelected={numPicked > 0 && numPicked === pickable.length}
        isIndeterminate={numPicked > 0 && numPicked < pickable.length}
        isDisabled={pickable.length === 0}
        onChange={(isPicked) => selection.set(pickable, isPicked)}
      >
        {t.users.pickAll}
      </Checkbox>
    </th>
  );
}
