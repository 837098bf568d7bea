import { Segmented } from "@confa/ui";
import { LayoutGrid, ScanFace } from "lucide-react";
import { useMessages } from "@/messages/messages";

import type { Layout } from "./use-stage-view";

interface Props {
  layout: Layout;
  onChange: (layout: Layout) => void;
}

export function LayoutSwitch({ layout, onChange }: Props) {
  const t = useMessages();
  return (
    <Segmented
      label={t.stage.layout}
      items={[
        { id: "grid", label: t.stage.grid, icon: <LayoutGrid size={16} aria-hidden="true" /> },
        { id: "speaker", label: t.stage.speaker, icon: <ScanFace size={16} aria-hidden="true" /> },
      ]}
      selectedKey={layout}
      onSelectionChange={onChange}
    />
  );
}
