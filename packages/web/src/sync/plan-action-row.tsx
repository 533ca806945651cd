import { Badge, Box, Group, Text } from "@mantine/core";
import type { PlanAction } from "@kith/sdk";
import { formatProbability } from "../app/number-format.ts";
import { FieldChanges } from "../contacts/field-changes.tsx";
import classes from "./rows.module.css";

const KINDS = {
  create: { words: "New", color: "green" },
  update: { words: "Change", color: "blue" },
  delete: { words: "Delete", color: "red" },
  revive: { words: "Bring back", color: "green" },
  join: { words: "Join", color: "grape" },
  ask: { words: "Keep apart, ask", color: "yellow" },
} as const satisfies Record<PlanAction["kind"], { words: string; color: string }>;

export function planKindWords(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as PlanAction["kind"]].words : kind;
}

export function PlanActionRow({ action }: { readonly action: PlanAction }) {
  const { words, color } = KINDS[action.kind];
  return (
    <li className={classes["row"]}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Badge color={color} variant="light" tt="none" w={122} flex="none" mt={1}>
          {words}
        </Badge>
        <Box miw={0} flex={1}>
          <Text size="sm" fw={600}>
            {action.displayName ?? "Without a name"}
            {action.other === null ? null : (
              <Text span fw={400}>
                {" "}
                with <b>{action.other.displayName ?? "a contact without a name"}</b>,{" "}
                {formatProbability(action.other.probability)} likely the same person
              </Text>
            )}
          </Text>
          <FieldChanges changes={action.fields} />
        </Box>
      </Group>
    </li>
  );
}
