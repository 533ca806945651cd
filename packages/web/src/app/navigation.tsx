import { Stack } from "@mantine/core";
import {
  IconAddressBook,
  IconArrowsJoin2,
  IconCalendar,
  IconHistory,
  IconHome,
  IconRefresh,
  IconSettings,
} from "@tabler/icons-react";
import { NavigationLink } from "./navigation-link.tsx";

const icon = { size: 20, stroke: 1.7, "aria-hidden": true } as const;

export function Navigation() {
  return (
    <Stack gap={2}>
      <NavigationLink
        to="/"
        activeOptions={{ exact: true }}
        label="Home"
        leftSection={<IconHome {...icon} />}
      />
      <NavigationLink to="/contacts" label="Contacts" leftSection={<IconAddressBook {...icon} />} />
      <NavigationLink to="/duplicates" label="Duplicates" leftSection={<IconArrowsJoin2 {...icon} />} />
      <NavigationLink to="/calendar" label="Calendar" leftSection={<IconCalendar {...icon} />} />
      <NavigationLink to="/sync/google" label="Google import" leftSection={<IconRefresh {...icon} />} />
      <NavigationLink to="/history" label="History" leftSection={<IconHistory {...icon} />} />
      <NavigationLink to="/settings" label="Settings" leftSection={<IconSettings {...icon} />} />
    </Stack>
  );
}
