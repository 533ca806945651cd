import { AppShell, Burger, Container, Group, Text } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Logo } from "./logo.tsx";
import { Navigation } from "./navigation.tsx";
import classes from "./shell.module.css";

const HeaderMenus = lazy(() => import("./header-menus.tsx").then((file) => ({ default: file.HeaderMenus })));

const RunStream = lazy(() => import("../sync/run-stream.tsx").then((file) => ({ default: file.RunStream })));

/** What surrounds every page of a signed-in person. */
export function Shell({ email }: { readonly email: string | null }) {
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
            <HeaderMenus email={email} />
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
