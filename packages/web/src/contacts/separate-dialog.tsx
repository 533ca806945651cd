import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { ContactView, ReviewOutcome } from "@kith/sdk";
import { useState } from "react";
import { contactsChanged } from "../app/changed-data.ts";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";
import { formatCounted } from "../app/number-format.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";
import { TextLink } from "../app/text-link.tsx";
import { nameWords } from "../duplicates/act-words.ts";
import { useUndoAct } from "../duplicates/use-undo-act.ts";
import { contactExplanationQuery } from "./contacts-queries.ts";
import type { RecordNumbers } from "./record-number.ts";

interface SeparateDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly contactId: string;
  readonly records: ContactView["records"];
  readonly numbers: RecordNumbers;
}

/** Takes entries out of a contact that are somebody else's: chosen, confirmed, and taken back if need be. */
export function SeparateDialog({ opened, onClose, contactId, records, numbers }: SeparateDialogProps) {
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const [confirming, setConfirming] = useState(false);
  const explained = useQuery(contactExplanationQuery(contactId));
  const names = new Map(explained.data?.records.map((record) => [record.recordId, record.displayName]));
  const separate = useMutation({
    mutationFn: (recordIds: readonly string[]) => kith.duplicates.separate({ recordIds: [...recordIds] }),
    onSettled: async () => {
      tellOtherTabs({ kind: "contacts-changed" });
      await contactsChanged(client);
    },
  });
  const close = () => {
    setLeaving([]);
    setConfirming(false);
    separate.reset();
    onClose();
  };
  const entries = formatCounted(leaving.length, "entry", "entries");

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={
        <Text fw={650} size="lg">
          Separate entries
        </Text>
      }
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {separate.data !== undefined ? (
        <Outcome outcome={separate.data} onClose={close} />
      ) : (
        <Stack gap="md">
          <Checkbox.Group
            label="Which entries belong to somebody else?"
            description="They leave this contact together. At least one stays."
            value={[...leaving]}
            onChange={setLeaving}
          >
            <Stack gap="xs" mt="sm">
              {[...records]
                .sort((a, b) => (numbers.get(a.recordId) ?? 0) - (numbers.get(b.recordId) ?? 0))
                .map(({ recordId, accountEmail, resourceName }) => (
                  <Checkbox
                    key={recordId}
                    value={recordId}
                    disabled={confirming}
                    label={`Entry ${numbers.get(recordId) ?? ""}: ${nameWords(names.get(recordId) ?? null)}`}
                    description={[accountEmail, resourceName].filter(Boolean).join(", ")}
                  />
                ))}
            </Stack>
          </Checkbox.Group>
          {separate.isError ? <ErrorNotice error={separate.error} what="Nothing was separated" /> : null}
          {confirming ? (
            <Text size="sm" role="status">
              {entries} will be kept apart from what stays, for good: no import joins them again. Nothing
              changes at Google, and it can be undone.
            </Text>
          ) : null}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={confirming ? () => setConfirming(false) : close}>
              {confirming ? "Back" : "Cancel"}
            </Button>
            <Button
              disabled={leaving.length === 0 || leaving.length === records.length}
              loading={separate.isPending}
              onClick={() => (confirming ? separate.mutate(leaving) : setConfirming(true))}
            >
              {confirming ? `Yes, separate ${entries}` : "Separate…"}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Outcome({ outcome, onClose }: { readonly outcome: ReviewOutcome; readonly onClose: () => void }) {
  const undo = useUndoAct();
  if (outcome.outcome !== "done") {
    return (
      <Stack gap="md">
        <Alert color="orange" role="alert" icon={<IconAlertTriangle />} title="Nothing was separated">
          {outcome.sentence}
        </Alert>
        <Button variant="default" onClick={onClose} w="fit-content">
          Close
        </Button>
      </Stack>
    );
  }
  const refusal = undo.data !== undefined && undo.data.outcome !== "done" ? undo.data.sentence : null;
  return (
    <Stack gap="md">
      {undo.data?.outcome === "done" ? (
        <Alert color="green" role="status" icon={<IconCircleCheck />} title="Taken back">
          The entries are one contact again.
        </Alert>
      ) : (
        <Alert
          color="green"
          role="status"
          icon={<IconCircleCheck />}
          title={`There are ${formatCounted(outcome.contactIds.length, "contact")} now`}
        >
          <List size="sm">
            {outcome.contactIds.map((id, index) => (
              <List.Item key={id}>
                <TextLink to="/contacts/$id" params={{ id }} size="sm" onClick={onClose}>
                  Open contact {index + 1}
                </TextLink>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="red">
          {refusal}
        </Text>
      )}
      {undo.isError ? <ErrorNotice error={undo.error} what="It was not taken back" /> : null}
      <Group justify="flex-end" gap="sm">
        {undo.data?.outcome === "done" ? null : (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(outcome.actId)}>
            Undo
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Stack>
  );
}
