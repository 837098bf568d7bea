import { render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { expect, it } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { SideNav } from "./side-nav";
import { SideNavLink } from "./side-nav-link";

/** Stands for a router's link. */
function RouterLink({ to, children, ...rest }: Omit<ComponentProps<"a">, "href"> & { to: string }) {
  return (
    <a {...rest} href={to} aria-current={to === "/users" ? "page" : undefined}>
      {children}
    </a>
  );
}

it("is a named navigation of links that a router may draw", async () => {
  render(
    <SideNav label="Main" mark={<a href="/">Confa</a>} footer="Confa 1.0">
      <SideNavLink as={RouterLink} to="/users">
        Users
      </SideNavLink>
      <SideNavLink href="/rooms" badge="7 live">
        Rooms
      </SideNavLink>
    </SideNav>,
  );
  expect(screen.getByRole("navigation", { name: "Main" })).toHaveTextContent("Confa 1.0");
  expect(screen.getByRole("link", { name: "Users", current: "page" })).toHaveAttribute("href", "/users");
  expect(screen.getByRole("link", { name: "Rooms" })).toHaveTextContent("7 live");
  await expectNoAxeViolations();
});
