import { Button, Group, NumberInput, Stack, Switch, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconArrowRight } from "@tabler/icons-react";
import { useState, type SubmitEvent } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";
import { runsQuery } from "./run-queries.ts";

interface StartFormProps {
  readonly batchSize: number;
  readonly email: string | null;
}

export function StartForm({ batchSize, email }: StartFormProps) {
  const client = useQueryClient();
  const [dryRun, setDryRun] = useState(false);
  const [forceFull, setForceFull] = useState(false);
  const [pageSize, setPageSize] = useState<number | string>(batchSize);
  const size = Number(pageSize);
  const sizeIsRight = pageSize !== "" && Number.isInteger(size) && size >= 1 && size <= 1000;

  const start = useMutation({
    mutationFn: () => kith.sync.start({ direction: "import", pageSize: size, dryRun, forceFull }),
    onSettled: async (started) => {
      // Also after a refusal: the run that is in the way may be one that this page does not know of yet.
      await client.invalidateQueries({ queryKey: runsQuery.queryKey });
      if (started === undefined) return;
      tellOtherTabs({ kind: "runs-changed" });
    },
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sizeIsRight) start.mutate();
  };

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="lg">
        <Group gap="xs" aria-label="Direction">
          <Text fw={600}>Google</Text>
          <IconArrowRight size={18} aria-label="to" />
          <Text fw={600}>Kith (import)</Text>
          {email === null ? null : <Text c="dimmed">from {email}</Text>}
        </Group>
        <Group gap="xl" align="flex-start">
          <Stack gap="md" flex="1 1 20rem">
            <Switch
              label="Dry run"
              description="Only says what would happen. Nothing is changed in Kith."
              checked={dryRun}
              onChange={(event) => setDryRun(event.currentTarget.checked)}
            />
            <Switch
              label="Full listing"
              description="Asks Google for every contact again, not only for what changed since the last import."
              checked={forceFull}
              onChange={(event) => setForceFull(event.currentTarget.checked)}
            />
          </Stack>
          <NumberInput
            label="Batch size"
            description="Contacts per step, 1 to 1,000"
            w={200}
            min={1}
            max={1000}
            allowDecimal={false}
            clampBehavior="none"
            value={pageSize}
            onChange={setPageSize}
            error={sizeIsRight ? null : "Give a whole number from 1 to 1,000."}
          />
        </Group>
        {start.isError ? <ErrorNotice error={start.error} what="The run was not started" /> : null}
        <Group>
          <Button type="submit" loading={start.isPending} disabled={!sizeIsRight}>
            {dryRun ? "Start dry run" : "Start import"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
