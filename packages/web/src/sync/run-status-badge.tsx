import { Badge } from "@mantine/core";
import type { RunStatus } from "@kith/sdk";
import { statusWords } from "./run-status.ts";

export function RunStatusBadge({ status }: { readonly status: RunStatus }) {
  const { label, color } = statusWords(status);
  return (
    <Badge color={color} variant="light" tt="none" fw={600} flex="none">
      {label}
    </Badge>
  );
}
