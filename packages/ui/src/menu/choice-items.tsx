import { MenuItem } from "./menu-item";

interface Choice {
  id: string;
  displayName: string;
  description: string;
}

/** A menu's item for each of these. A function, not a component: the menu reads its items itself. */
export function choiceItems<T extends Choice>(choices: readonly T[], onChoose: (choice: T) => void) {
  return choices.map((choice) => (
    <MenuItem
      key={choice.id}
      id={choice.id}
      label={choice.displayName}
      description={choice.description}
      onAction={() => onChoose(choice)}
    />
  ));
}
