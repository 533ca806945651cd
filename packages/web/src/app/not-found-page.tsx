import { EmptyState } from "@mantine/core";
import { IconMap2 } from "@tabler/icons-react";
import { ButtonLink } from "./button-link.tsx";
import { Page } from "./page.tsx";

export function NotFoundPage() {
  return (
    <Page title="There is no such page">
      <EmptyState
        py="xl"
        icon={<IconMap2 stroke={1.5} />}
        description="The address leads nowhere. It may be mistyped, or from an older version."
      >
        <EmptyState.Actions>
          <ButtonLink to="/">Go to the start page</ButtonLink>
        </EmptyState.Actions>
      </EmptyState>
    </Page>
  );
}
