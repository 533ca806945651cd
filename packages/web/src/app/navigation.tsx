import { Stack } from "@mantine/core";
import { IconAddressBook, IconCalendar, IconHome, IconRefresh, IconSettings } from "@tabler/icons-react";
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
      <NavigationLink to="/calendar" label="Calendar" leftSection={<IconCalendar {...icon} />} />
      <NavigationLink to="/sync/google" label="Google import" leftSection={<IconRefresh {...icon} />} />
      <NavigationLink to="/settings" label="Settings" leftSection={<IconSettings {...icon} />} />
    </Stack>
  );
}
