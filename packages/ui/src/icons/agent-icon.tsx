import { createLucideIcon } from "lucide-react";

/** Five petals: the icon that stands for agents in buttons, navigation and banners. Takes lucide's props. */
export const AgentIcon = createLucideIcon("agent", [
  [
    "path",
    {
      d: "M7.47 6.17A4.75 4.75 0 0 1 16.53 6.17A4.75 4.75 0 0 1 19.32 14.78A4.75 4.75 0 0 1 12 20.1A4.75 4.75 0 0 1 4.68 14.78A4.75 4.75 0 0 1 7.47 6.17Z",
      key: "petals",
    },
  ],
  ["circle", { cx: "12", cy: "12", r: "1.9", key: "heart" }],
]);
