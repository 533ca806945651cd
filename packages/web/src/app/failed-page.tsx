import { Button, EmptyState } from "@mantine/core";
import { IconMoodSad } from "@tabler/icons-react";

/** Shown when a page itself breaks; reloading also fetches the newest code after an update of the server. */
export function FailedPage() {
  return (
    <EmptyState
      py="xl"
      role="alert"
      icon={<IconMoodSad stroke={1.5} />}
      title="This page broke"
      description="Nothing is lost: everything is on the server. Reload the page; if it breaks again, the browser's console has the details."
    >
      <EmptyState.Actions>
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
