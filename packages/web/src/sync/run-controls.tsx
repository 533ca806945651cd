import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconX } from "@tabler/icons-react";
import type { RunView } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { useRunCommand } from "./use-run-command.ts";

const PAUSABLE: readonly RunView["status"][] = ["queued", "running", "waiting-quota"];

export function RunControls({ run }: { readonly run: RunView }) {
  const command = useRunCommand(run.runId);
  if (run.origin === "batch") {
    return (
      <Text size="sm" c="dimmed">
        A program drives this run batch by batch. Starting a new run here replaces it.
      </Text>
    );
  }
  const sending = command.isPending ? command.variables.kind : null;
  const pausing = sending === "pause" || (run.requested === "pause" && run.status !== "paused");
  const cancelling = sending === "cancel" || run.requested === "cancel";
  return (
    <Stack gap="sm">
      <Group gap="sm">
        {run.status === "paused" ? (
          <Button
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            loading={sending === "resume"}
            disabled={cancelling}
            onClick={() => command.mutate({ kind: "resume" })}
          >
            Resume
          </Button>
        ) : PAUSABLE.includes(run.status) ? (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={18} aria-hidden />}
            disabled={pausing || cancelling}
            onClick={() => command.mutate({ kind: "pause" })}
          >
            Pause
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconX size={18} aria-hidden />}
          disabled={cancelling}
          onClick={() => command.mutate({ kind: "cancel" })}
        >
          Cancel run
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {cancelling
            ? "Cancels when the batch is finished…"
            : pausing
              ? "Pauses when the batch is finished…"
              : run.status === "paused"
                ? "Everything so far is kept. Resume goes on with the next batch."
                : ""}
        </Text>
      </Group>
      {command.isError ? <ErrorNotice error={command.error} what="The run did not take the command" /> : null}
    </Stack>
  );
}
