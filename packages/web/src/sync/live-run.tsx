import { Alert, Group, Progress, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconClockPause } from "@tabler/icons-react";
import type { RunView } from "@kith/sdk";
import { formatCount, formatRate, formatShare } from "../app/number-format.ts";
import { TextLink } from "../app/text-link.tsx";
import { formatClock, formatDuration } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { Figure } from "./figure.tsx";
import { ConfirmationPanel } from "./confirmation-panel.tsx";
import { countersSentence } from "./counters-sentence.ts";
import { RunControls } from "./run-controls.tsx";
import { measurePace, shareDone } from "./run-pace.ts";
import type { Batch } from "./run-progress.ts";
import { StageIndicator } from "./stage-indicator.tsx";

interface LiveRunProps {
  readonly run: RunView;
  readonly batches: readonly Batch[];
}

export function LiveRun({ run, batches }: LiveRunProps) {
  const nowMs = useNow(1_000);
  const pace = measurePace(run, batches, nowMs);
  const elapsedMs = run.startedAt === null ? 0 : nowMs - Date.parse(run.startedAt);
  return (
    <Stack gap="lg">
      <OverallBar run={run} />
      {run.status === "running" ? <StageIndicator stage={run.stage} /> : null}
      {run.status === "needs-confirmation" && run.confirmation !== null ? (
        <ConfirmationPanel runId={run.runId} confirmation={run.confirmation} />
      ) : null}
      {run.status === "waiting-quota" && run.waitingUntil !== null ? (
        <QuotaWait waitMs={Date.parse(run.waitingUntil) - nowMs} />
      ) : null}
      {run.status === "paused" && run.error !== null ? <PauseReason error={run.error} /> : null}
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md" component="dl" m={0}>
        <Figure label="Elapsed" value={formatClock(elapsedMs)} />
        <Figure
          label="Time left"
          value={pace?.remainingMs == null ? "–" : `about ${formatDuration(pace.remainingMs)}`}
        />
        <Figure label="Rate" value={pace === null ? "–" : formatRate(pace.perSecond)} />
        <Figure label="Batches" value={formatCount(run.step)} />
      </SimpleGrid>
      <Text size="sm">{countersSentence(run)}</Text>
      {run.status === "needs-confirmation" ? null : <RunControls run={run} />}
    </Stack>
  );
}

const PHASE_WORDS: Readonly<Record<RunView["phase"], string>> = {
  list: "Reading Google’s list",
  "verify-missing": "Asking Google about contacts that were not in its list",
  "delete-missing": "Removing contacts that Google no longer has",
  train: "Everything is here; learning how common names and numbers are among your contacts",
  adjudicate: "Everything is here; asking the language model about pairs in doubt",
  done: "Finishing",
};

function OverallBar({ run }: { readonly run: RunView }) {
  const share = shareDone(run);
  const processed = formatCount(run.totalProcessed);
  const amount =
    run.totalAvailable === null
      ? `${processed} contacts`
      : `${processed} of about ${formatCount(run.totalAvailable)} contacts`;
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs" align="baseline">
        <Text fw={600} size="lg">
          {amount}
        </Text>
        <Text c="dimmed">{share === null ? "" : formatShare(share)}</Text>
      </Group>
      <Progress.Root size="lg" radius="xl">
        <Progress.Section
          value={(share ?? 0) * 100}
          animated={run.status === "running"}
          aria-label="Contacts processed"
          aria-valuetext={amount}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {run.startedAt === null ? "Waiting for a free worker" : PHASE_WORDS[run.phase]}
      </Text>
    </Stack>
  );
}

const FIXED_IN_SETTINGS: readonly string[] = ["RECONNECT_NEEDED", "SCOPE_MISSING", "ACCOUNT_NOT_CONNECTED"];

/** A run that paused itself, because a person must mend something first. */
function PauseReason({ error }: { readonly error: NonNullable<RunView["error"]> }) {
  return (
    <Alert color="orange" role="alert" icon={<IconAlertTriangle />} title="The run paused itself">
      <Text size="sm">{error.message}</Text>
      {FIXED_IN_SETTINGS.includes(error.code) ? (
        <Text size="sm" mt={4}>
          Mend the connection in the <TextLink to="/settings">settings</TextLink>, then resume the run.
        </Text>
      ) : null}
    </Alert>
  );
}

function QuotaWait({ waitMs }: { readonly waitMs: number }) {
  return (
    <Alert color="yellow" icon={<IconClockPause />} title="Waiting for Google’s quota">
      <Text size="sm">
        Google takes only so many requests in a while. The run goes on by itself{" "}
        {waitMs > 0 ? (
          <>
            in{" "}
            <Text span fw={600} role="timer">
              {formatClock(waitMs + 999)}
            </Text>
          </>
        ) : (
          "any moment"
        )}
        .
      </Text>
    </Alert>
  );
}
