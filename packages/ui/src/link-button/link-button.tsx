import type { ReactNode } from "react";
import { Link, type LinkProps } from "react-aria-components/Link";
import { buttonLook, type ButtonLook } from "../button/button";

export type LinkButtonProps = ButtonLook &
  Omit<LinkProps, "className" | "style" | "children"> & { children: ReactNode };

/** A link that looks like a button: it goes somewhere. Client-side routing comes from react-aria's RouterProvider. */
export function LinkButton(props: LinkButtonProps) {
  const { variant, size, icon, isBlock, className, children, ...rest } = props;
  return (
    <Link {...rest} {...buttonLook({ variant, size, isBlock, className })}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
