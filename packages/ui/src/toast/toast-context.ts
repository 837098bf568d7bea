import { createContext, useContext } from "react";

export type ToastAction = { label: string; onAction: () => void };
export type ToastApi = {
  /** Confirms what the person just did. A newer toast takes the place of an older one. */
  show: (message: string, options?: { action?: ToastAction | undefined }) => void;
};

export const ToastContext = createContext<ToastApi | null>(null);

/** `const { show } = useToast()`. Errors do not belong here: they stay next to their cause. */
export function useToast(): ToastApi {
  const api = useContext(ToastContext);
  if (!api) throw new Error("useToast needs a ToastProvider above it.");
  return api;
}
