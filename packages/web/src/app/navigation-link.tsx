import { NavLink, type NavLinkProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import classes from "./navigation-link.module.css";

type NavAnchorProps = NavLinkProps & Omit<ComponentProps<"a">, keyof NavLinkProps>;

function NavAnchor(props: NavAnchorProps) {
  return <NavLink component="a" variant="subtle" {...props} className={classes["link"]} />;
}

/** A link of the main navigation; the router marks the current one with `aria-current`. */
export const NavigationLink = createLink(NavAnchor);
