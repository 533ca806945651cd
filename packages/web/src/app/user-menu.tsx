import { ActionIcon, Menu, Text } from "@mantine/core";
import { IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useSignOut } from "../session/use-session-change.ts";

export function UserMenu({ email }: { readonly email: string | null }) {
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Your account">
          <IconUserCircle size={22} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Signed in on this computer</Menu.Label>
        <Text size="sm" px="sm" pb="xs" fw={500}>
          {email ?? "as this computer’s user"}
        </Text>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          disabled={signOut.isPending}
          closeMenuOnClick={false}
          onClick={() => signOut.mutate()}
        >
          Sign out
        </Menu.Item>
        {signOut.isError ? (
          <Text role="alert" size="xs" c="red" px="sm" pb="xs">
            Signing out did not work. Try again.
          </Text>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
