import { type Api, describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { type ToastAction, useToast } from "@confa/ui";
import { useCallback, useMemo, useState } from "react";

/** Something that is done at once. */
export interface Act<Answer = unknown> {
  /** Tells acts of one page apart: while it is under way its button waits. */
  key: string;
  run: (api: Api) => Promise<Answer>;
  /** The toast that confirms it. */
  done?: string;
  undo?: ToastAction;
  onDone?: (answer: Answer) => void;
}

export interface Acts {
  start: <Answer>(act: Act<Answer>) => void;
  isPending: (key: string) => boolean;
  /** Why the last act did not work. */
  failure: string | undefined;
  forgive: () => void;
}

/** The acts of a page: which are under way, and why the last one failed. */
export function useActs(): Acts {
  const api = useApi();
  const { show } = useToast();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string>();
  const start = useCallback(
    <Answer>({ key, run, done, undo, onDone }: Act<Answer>) => {
      setFailure(undefined);
      setPending((before) => new Set(before).add(key));
      const perform = async () => {
        try {
          const answer = await run(api);
          if (done !== undefined) show(done, { action: undo });
          onDone?.(answer);
        } catch (error) {
          setFailure(describeError(error));
        } finally {
          setPending((before) => new Set([...before].filter((other) => other !== key)));
        }
      };
      void perform();
    },
    [api, show],
  );
  return useMemo(
    () => ({ start, isPending: (key) => pending.has(key), failure, forgive: () => setFailure(undefined) }),
    [start, pending, failure],
  );
}
