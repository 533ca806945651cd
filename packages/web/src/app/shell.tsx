import { AppShell, Burger, Container, Group, Text } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Logo } from "./logo.tsx";
import { Navigation } from "./navigation.tsx";
import classes from "./shell.module.css";

// Menus and the stream bring much code along, so they come after the page.
const ColorSchemeMenu = lazy(() =>
  import("./color-scheme-menu.tsx").then((file) => ({ default: file.ColorSchemeMenu })),
);

const RunStream = lazy(() => import("../sync/run-stream.tsx").then((file) => ({ default: file.RunStream })));

/** What surrounds every page of a signed-in person; `account` is the button at the corner that is about them. */
export function Shell({ account }: { readonly account: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [close, pathname]);
  useHotkeys([["Escape", close]]);

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding={0}
    >
      <a href="#main" className={classes["skip"]}>
        Skip to the content
      </a>
      <AppShell.Header className={classes["bar"]}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={opened ? "Close the menu" : "Open the menu"}
              aria-expanded={opened}
            />
            <Logo />
            <Text fw={650} size="lg" lh={1}>
              Kith
            </Text>
          </Group>
          <Suspense fallback={null}>
            <Group gap={4} wrap="nowrap">
              <ColorSchemeMenu />
              {account}
            </Group>
          </Suspense>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes["navigation"]} data-opened={opened} aria-label="Main">
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes["main"]}>
        <ConnectionBanner />
        <Container size={1040} py={{ base: "lg", sm: "xl" }} px={{ base: "md", sm: "xl" }}>
          <Outlet />
        </Container>
      </AppShell.Main>
      <Suspense fallback={null}>
        <RunStream />
      </Suspense>
    </AppShell>
  );
}
