import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { RunView } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { formatCount, formatCounted } from "../app/number-format.ts";
import { useRunCommand } from "./use-run-command.ts";

interface ConfirmationPanelProps {
  readonly runId: string;
  readonly confirmation: NonNullable<RunView["confirmation"]>;
}

/** The run stopped before it would remove a lot; only a person goes on from here. */
export function ConfirmationPanel({ runId, confirmation }: ConfirmationPanelProps) {
  const command = useRunCommand(runId);
  const sending = command.isPending ? command.variables.kind : null;
  const deletions = formatCounted(confirmation.deletions, "contact");
  return (
    <Alert
      color="orange"
      role="alert"
      icon={<IconAlertTriangle />}
      title={`${deletions} of ${formatCount(confirmation.contacts)} would be deleted`}
    >
      <Stack gap="md">
        <Text size="sm">{confirmation.message}</Text>
        {command.isError ? (
          <ErrorNotice error={command.error} what="The run did not take your decision" />
        ) : null}
        <Group gap="sm">
          <Button
            color="red.9"
            loading={sending === "confirm"}
            disabled={sending === "cancel"}
            onClick={() => command.mutate({ kind: "confirm", deletions: confirmation.deletions })}
          >
            Delete {confirmation.deletions === 1 ? "this" : "these"} {deletions}
          </Button>
          <Button
            variant="default"
            loading={sending === "cancel"}
            disabled={sending === "confirm"}
            onClick={() => command.mutate({ kind: "cancel" })}
          >
            Cancel the run
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
