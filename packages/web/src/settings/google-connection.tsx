import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBrandGoogle, IconInfoCircle } from "@tabler/icons-react";
import type { GoogleStatus } from "@kith/sdk";
import { ButtonLink } from "../app/button-link.tsx";
import { lazy } from "react";
import { OpenedOnce } from "../app/opened-once.tsx";
import { formatCounted } from "../app/number-format.ts";
import { formatAgo } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { GoogleStatusBadge } from "./google-status-badge.tsx";
import { scopeSentences } from "./google-scope.ts";

const DisconnectDialog = lazy(() =>
  import("./disconnect-dialog.tsx").then((file) => ({ default: file.DisconnectDialog })),
);

/** The way to Google is a navigation: Google's page asks for the consent, and comes back to the settings. */
const CONNECT_PATH = "/api/auth/google-connect";

export function GoogleConnection({ status }: { readonly status: GoogleStatus }) {
  const [disconnecting, dialog] = useDisclosure(false);
  const connected = status.status === "connected";
  return (
    <Stack gap="md">
      <Group gap="xs">
        <GoogleStatusBadge status={status} />
        {status.email === null || status.status === "disconnected" ? null : (
          <Text fw={500}>{status.email}</Text>
        )}
      </Group>
      <Explanation status={status} />
      {status.status !== "disconnected" && status.scopes.length > 0 ? (
        <div>
          <Text size="sm" fw={500} mb={4}>
            What Google lets Kith do
          </Text>
          <List size="sm" spacing={2}>
            {scopeSentences(status.scopes).map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </div>
      ) : null}
      {status.emulator ? (
        <Alert
          color="blue"
          variant="light"
          icon={<IconInfoCircle />}
          title="This is the built-in sample Google"
        >
          No Google credentials are set, so Kith runs against a sample account inside this program. No real
          contact is read or changed.
        </Alert>
      ) : null}
      <Group gap="sm">
        {connected ? (
          <ButtonLink to="/sync/google">Go to the import</ButtonLink>
        ) : (
          <Button component="a" href={CONNECT_PATH} leftSection={<IconBrandGoogle size={18} aria-hidden />}>
            {status.status === "reconnect-needed" ? "Reconnect Google" : "Connect Google"}
          </Button>
        )}
        {status.status === "disconnected" ? null : (
          <Button variant="default" onClick={dialog.open}>
            Disconnect
          </Button>
        )}
      </Group>
      <OpenedOnce opened={disconnecting}>
        <DisconnectDialog opened={disconnecting} onClose={dialog.close} email={status.email} />
      </OpenedOnce>
    </Stack>
  );
}

function Explanation({ status }: { readonly status: GoogleStatus }) {
  const nowMs = useNow(30_000);
  const { lastSync, stats } = status;
  if (status.status === "disconnected") {
    return (
      <Text size="sm" c="dimmed" maw="65ch">
        {status.email === null
          ? "Connect a Google account to bring its contacts in. You choose at Google what Kith may see, and can take it back at any time."
          : `${status.email} was connected before. Connecting it again takes up where it stopped.`}
      </Text>
    );
  }
  if (status.status === "reconnect-needed") {
    return (
      <Text size="sm" maw="65ch">
        Google no longer accepts the access it once gave: it expired or was taken back. Nothing is lost.
        Reconnect the same account, and imports go on where they stopped.
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed">
      {formatCounted(stats.contactsSynced, "entry", "entries")} from this account in Kith.{" "}
      {lastSync.contacts === undefined
        ? "No import has finished yet."
        : `Last imported ${formatAgo(lastSync.contacts, nowMs)}.`}
    </Text>
  );
}
