import { Badge, Box, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiToken } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";
import { formatAgo, formatDay } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { SCOPE_WORDS } from "./token-scope-words.ts";
import { tokensQuery } from "./tokens-query.ts";
import classes from "./api-tokens.module.css";

export function ApiTokenRow({ token }: { readonly token: ApiToken }) {
  const nowMs = useNow(60_000);
  const [asking, dialog] = useDisclosure(false);
  return (
    <li className={classes["row"]}>
      <Group justify="space-between" gap="sm">
        <Box flex="1 1 14rem" miw={0}>
          <Group gap={6}>
            <Text fw={500} style={{ overflowWrap: "anywhere" }}>
              {token.name}
            </Text>
            {token.scopes.map((scope) => (
              <Badge key={scope} variant="light" size="sm">
                {SCOPE_WORDS[scope].label}
              </Badge>
            ))}
          </Group>
          <Text size="sm" c="dimmed">
            {usageSentence(token, nowMs)} {endSentence(token, nowMs)}
          </Text>
        </Box>
        <Button size="xs" variant="default" onClick={dialog.open} aria-label={`Revoke ${token.name}`}>
          Revoke
        </Button>
      </Group>
      <RevokeDialog token={token} opened={asking} onClose={dialog.close} />
    </li>
  );
}

/** The last use is known to the hour only, so less than an hour is "this hour". */
function usageSentence({ lastUsedAt }: ApiToken, nowMs: number): string {
  if (lastUsedAt === null) return "Never used.";
  const justNow = nowMs - Date.parse(lastUsedAt) < 2 * 60 * 60_000;
  return justNow ? "Used within the last two hours." : `Last used ${formatAgo(lastUsedAt, nowMs)}.`;
}

function endSentence({ expiresAt }: ApiToken, nowMs: number): string {
  if (expiresAt === null) return "It does not expire.";
  return Date.parse(expiresAt) <= nowMs
    ? `Expired on ${formatDay(expiresAt)}.`
    : `Expires on ${formatDay(expiresAt)}.`;
}

interface RevokeDialogProps {
  readonly token: ApiToken;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function RevokeDialog({ token, opened, onClose }: RevokeDialogProps) {
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => kith.tokens.revoke({ tokenId: token.tokenId }),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        <Text fw={650} size="lg">
          Revoke {token.name}
        </Text>
      }
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="lg">
        <Text size="sm">The program that has this token is refused from now on. This cannot be undone.</Text>
        {revoke.isError ? <ErrorNotice error={revoke.error} what="The token was not revoked" /> : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <Button color="red.9" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            Revoke
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
