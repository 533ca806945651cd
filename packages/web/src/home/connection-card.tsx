import { Group, Skeleton, Stack, Text } from "@mantine/core";
import type { GoogleStatus } from "@kith/sdk";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { formatAgo } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { GoogleStatusBadge } from "../settings/google-status-badge.tsx";

export function ConnectionCard({ status }: { readonly status: GoogleStatus | undefined }) {
  const nowMs = useNow(30_000);
  return (
    <Section
      title="Google account"
      actions={
        <TextLink to="/settings" size="sm">
          Settings
        </TextLink>
      }
    >
      {status === undefined ? (
        <Skeleton height={44} />
      ) : (
        <Stack gap={6}>
          <Group gap="xs">
            <GoogleStatusBadge status={status} />
            {status.emulator ? <Text size="sm">built-in sample Google</Text> : null}
          </Group>
          {status.email === null ? null : <Text fw={500}>{status.email}</Text>}
          <Text size="sm" c="dimmed">
            {status.lastSync.contacts === undefined
              ? "No import has finished yet."
              : `Contacts last imported ${formatAgo(status.lastSync.contacts, nowMs)}.`}
          </Text>
        </Stack>
      )}
    </Section>
  );
}
