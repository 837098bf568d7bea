import { startTransition, useState } from "react";
import { useSearchParams } from "react-router";
import { usePaging } from "../paging/use-paging";

/** The filters lie in the address, so a reload and a link keep them; paging starts anew when they change. */
export function useFilters<Filters>(parse: (params: URLSearchParams) => Filters) {
  const [params, setParams] = useSearchParams();
  const paging = usePaging();
  const [epoch, setEpoch] = useState(0);
  const setFilter = (name: string & keyof Filters, value: string | undefined) => {
    paging.first();
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  };
  const clear = () => {
    paging.first();
    // One transition, because the router makes its own: the fields start anew with the new address, not before it.
    startTransition(() => {
      setEpoch(epoch + 1);
      setParams({}, { replace: true });
    });
  };
  /** `epoch` changes when everything is cleared: what is typed in a field is to go too. */
  return { filters: parse(params), setFilter, clear, paging, epoch };
}
