import { Group } from "@mantine/core";
import { ColorSchemeMenu } from "./color-scheme-menu.tsx";
import { UserMenu } from "./user-menu.tsx";

/** The menus at the right of the header. They bring much code along, so they come after the page (see `shell.tsx`). */
export function HeaderMenus({ email }: { readonly email: string | null }) {
  return (
    <Group gap={4} wrap="nowrap">
      <ColorSchemeMenu />
      <UserMenu email={email} />
    </Group>
  );
}
