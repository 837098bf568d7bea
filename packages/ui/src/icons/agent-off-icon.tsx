import { createLucideIcon } from "lucide-react";

/** No agents: the petals of the agents' icon, crossed out. Takes lucide's props. */
export const AgentOffIcon = createLucideIcon("agent-off", [
  [
    "path",
    {
      d: "M7.47 6.17A4.75 4.75 0 0 1 16.53 6.17A4.75 4.75 0 0 1 19.32 14.78A4.75 4.75 0 0 1 12 20.1A4.75 4.75 0 0 1 4.68 14.78A4.75 4.75 0 0 1 7.47 6.17Z",
      key: "petals",
    },
  ],
  ["path", { d: "m3 3 18 18", key: "stroke" }],
]);
