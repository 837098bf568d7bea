import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createUser } from "./create-user";
import { type BadLine, type ImportPlan, planImport, type PlannedUser } from "./import-plan";
import { USERS_KEY } from "./list-users";
import { readUsers } from "./read-users";

/** The server hashes a password for each account, on few cores. */
const AT_ONCE = 4;

export interface ImportResult {
  created: { username: string; password: string | null }[];
  failed: BadLine[];
}

/** The dry run of a file, and then its accounts, a few at a time. */
export function useImport() {
  const api = useApi();
  const queries = useQueryClient();
  const [numDone, setNumDone] = useState(0);
  const check = useMutation({
    mutationFn: async (file: File): Promise<ImportPlan | string> => {
      const [text, users] = await Promise.all([
        file.text(),
        readUsers(api, { sort: "username" }, () => undefined),
      ]);
      return planImport(text, new Set(users.map(({ username }) => username.toLowerCase())));
    },
  });
  const creation = useMutation({
    mutationFn: async (plan: ImportPlan): Promise<ImportResult> => {
      const result: ImportResult = { created: [], failed: [] };
      const waiting = [...plan.good];
      const createNext = async () => {
        for (let user = waiting.shift(); user !== undefined; user = waiting.shift()) {
          await create(user, result);
          setNumDone(result.created.length + result.failed.length);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, createNext));
      return result;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: USERS_KEY }),
  });
  const create = async (user: PlannedUser, { created, failed }: ImportResult) => {
    try {
      const { username, generatedPassword } = await createUser(api, user);
      created.push({ username, password: generatedPassword ?? null });
    } catch (error) {
      failed.push({ line: user.line, username: user.username, problems: [describeError(error)] });
    }
  };
  return { check, creation, numDone };
}
