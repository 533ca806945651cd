import { Badge, Box, Flex, Text } from "@mantine/core";
import type { PlanAction } from "@kith/sdk";
import { formatCount, formatProbability } from "../app/number-format.ts";
import { FieldChanges } from "../contacts/field-changes.tsx";
import classes from "../app/rows.module.css";

const KINDS = {
  create: { words: "New", color: "green" },
  update: { words: "Change", color: "blue" },
  delete: { words: "Delete", color: "red" },
  revive: { words: "Bring back", color: "green" },
  join: { words: "Join", color: "grape" },
  split: { words: "Separate", color: "orange" },
  ask: { words: "Keep apart", color: "yellow" },
} as const satisfies Record<PlanAction["kind"], { words: string; color: string }>;

/** "187 × new · 10 × join": what a plan holds, in the order of the kinds. */
export function planTotalsSentence(totals: Readonly<Record<string, number>>): string {
  const parts = Object.entries(KINDS)
    .filter(([kind]) => (totals[kind] ?? 0) > 0)
    .map(([kind, { words }]) => `${formatCount(totals[kind] ?? 0)} × ${words.toLowerCase()}`);
  return parts.length === 0 ? "Nothing would change." : parts.join(" · ");
}

export function PlanActionRow({ action }: { readonly action: PlanAction }) {
  const { words, color } = KINDS[action.kind];
  return (
    <li className={classes["row"]}>
      <Flex gap="sm" align="flex-start" direction={{ base: "column", xs: "row" }}>
        <Badge color={color} variant="light" tt="none" w={122} flex="none" mt={1}>
          {words}
        </Badge>
        <Box miw={0} w="100%">
          <Text size="sm" fw={600}>
            {action.displayName ?? "Without a name"}
            {action.other === null ? null : (
              <Text span fw={400}>
                {" "}
                {action.kind === "split" ? "from" : "with"}{" "}
                <b>{action.other.displayName ?? "a contact without a name"}</b>
                {action.other.probability === null
                  ? null
                  : `, ${formatProbability(action.other.probability)} likely the same person`}
              </Text>
            )}
          </Text>
          <FieldChanges changes={action.fields} />
        </Box>
      </Flex>
    </li>
  );
}
