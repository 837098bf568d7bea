import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { useNavigate } from "react-router";

/** Lets links and menus of the shared components go through the router instead of loading the page. */
export function AriaRouter({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  return <RouterProvider navigate={(to) => void navigate(to)}>{children}</RouterProvider>;
}
