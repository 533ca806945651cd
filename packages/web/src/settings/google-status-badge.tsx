import { Badge } from "@mantine/core";
import type { GoogleStatus } from "@kith/sdk";

const WORDS = {
  connected: { label: "Connected", color: "green" },
  "reconnect-needed": { label: "Reconnect needed", color: "orange" },
  disconnected: { label: "Not connected", color: "gray" },
} as const;

export function GoogleStatusBadge({ status }: { readonly status: GoogleStatus }) {
  const { label, color } = WORDS[status.status];
  return (
    <Badge color={color} variant="light" tt="none" fw={600} flex="none">
      {label}
    </Badge>
  );
}
