import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { RunView } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { runsQuery } from "./run-queries.ts";
import { isResumable } from "./run-status.ts";
import { useRunCommand } from "./use-run-command.ts";

/** Lets a failed run go on; nothing for one that cannot. */
export function ResumeFailedRun({ run }: { readonly run: RunView }) {
  const runs = useInfiniteQuery(runsQuery);
  const command = useRunCommand(run.runId);
  const newest = runs.data?.pages[0]?.items[0];
  if (newest === undefined || !isResumable(run, newest)) return null;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={command.isPending}
          onClick={() => command.mutate({ kind: "resume" })}
        >
          Resume
        </Button>
        <Text size="sm" c="dimmed">
          Goes on with the batch that failed.
        </Text>
      </Group>
      {command.isError ? <ErrorNotice error={command.error} what="The run could not go on" /> : null}
    </Stack>
  );
}
