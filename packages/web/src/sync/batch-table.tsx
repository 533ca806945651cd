import { Button, ScrollArea, Skeleton, Table, Text } from "@mantine/core";
import { useState } from "react";
import { formatCount } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import { formatDuration } from "../app/time-format.ts";
import type { Batch } from "./run-progress.ts";

interface BatchTableProps {
  readonly batches: readonly Batch[];
  readonly replaying: boolean;
  readonly final: boolean;
}

const SHOWN_AT_FIRST = 10;
const SHOWN_MORE = 200;

const PHASE_WORDS: Readonly<Record<Batch["nextPhase"], string>> = {
  list: "List",
  "verify-missing": "Ask for missing",
  "delete-missing": "Remove missing",
  train: "Learn from the contacts",
  adjudicate: "Ask about pairs in doubt",
  done: "Finish",
};

/** Every finished batch, newest first, with what it did and how long it took. */
export function BatchTable({ batches, replaying, final }: BatchTableProps) {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const shown = batches.slice(-limit).reverse();
  return (
    <Section title="Batches" flush>
      {shown.length > 0 ? (
        <>
          <ScrollArea type="auto" offsetScrollbars="present">
            <Table verticalSpacing={6} horizontalSpacing="lg" style={{ whiteSpace: "nowrap" }}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Batch</Table.Th>
                  <Table.Th>Doing</Table.Th>
                  {COLUMNS.map(([, label]) => (
                    <Table.Th key={label} ta="right">
                      {label}
                    </Table.Th>
                  ))}
                  <Table.Th ta="right">Time</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((batch) => (
                  <BatchRow key={batch.seq} batch={batch} phase={phaseOf(batches, batch)} />
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea>
          {batches.length > limit ? (
            <Button variant="subtle" fullWidth radius={0} onClick={() => setLimit((now) => now + SHOWN_MORE)}>
              Show {formatCount(Math.min(SHOWN_MORE, batches.length - limit))} more
            </Button>
          ) : null}
        </>
      ) : replaying ? (
        <Skeleton height={80} m="md" width="auto" />
      ) : (
        <Text c="dimmed" size="sm" px="lg" pb="lg">
          {final
            ? "No batches to show: the run ended before its first one, or ended more than 7 days ago."
            : "No batch is finished yet."}
        </Text>
      )}
    </Section>
  );
}

const COLUMNS = [
  ["imported", "New"],
  ["updated", "Changed"],
  ["unchanged", "Unchanged"],
  ["deleted", "Deleted"],
  ["merged", "Joined"],
  ["failed", "Failed"],
] as const satisfies readonly (readonly [keyof Batch["counters"], string])[];

/** A batch tells what comes next; what it did itself is what the one before it told. */
function phaseOf(batches: readonly Batch[], batch: Batch): Batch["nextPhase"] {
  return batches[batches.indexOf(batch) - 1]?.nextPhase ?? "list";
}

function BatchRow({ batch, phase }: { readonly batch: Batch; readonly phase: Batch["nextPhase"] }) {
  return (
    <Table.Tr>
      <Table.Td>{formatCount(batch.step + 1)}</Table.Td>
      <Table.Td>{PHASE_WORDS[phase]}</Table.Td>
      {COLUMNS.map(([key]) => (
        <Table.Td key={key} ta="right" {...(batch.counters[key] === 0 ? { c: "dimmed" } : {})}>
          {formatCount(batch.counters[key])}
        </Table.Td>
      ))}
      <Table.Td ta="right">{formatDuration(batch.durationMs)}</Table.Td>
    </Table.Tr>
  );
}
