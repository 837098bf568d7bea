import { useQueryClient } from "@tanstack/react-query";
import { useApi } from "@confa/api-client/react";
import { useState } from "react";
import { AdministratorReady } from "./administrator-ready";
import { BootstrapForm } from "./bootstrap-form";
import { bootstrapStatus } from "./bootstrap-status";

/** The first start of a server: its first administrator is created with the service key. */
export function BootstrapPage() {
  const [generated, setGenerated] = useState<{ username: string; password: string }>();
  const queries = useQueryClient();
  const { queryKey } = bootstrapStatus(useApi());
  // From here the guard above leads to the sign-in, or on when somebody is signed in.
  const leave = () => queries.setQueryData(queryKey, { isInitialized: true });
  if (generated) return <AdministratorReady {...generated} onContinue={leave} />;
  return <BootstrapForm onGenerated={setGenerated} onInitialized={leave} />;
}
