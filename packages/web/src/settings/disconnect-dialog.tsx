import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";

interface DisconnectDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly email: string | null;
}

export function DisconnectDialog({ opened, onClose, email }: DisconnectDialogProps) {
  const [contacts, setContacts] = useState("keep");
  const client = useQueryClient();
  const disconnect = useMutation({
    mutationFn: () => kith.google.disconnect({ deleteContacts: contacts === "delete" }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        <Text fw={650} size="lg">
          Disconnect Google
        </Text>
      }
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="lg">
        <Text size="sm">
          Kith gives its access to {email ?? "this account"} back. At Google itself nothing is changed either
          way.
        </Text>
        <Radio.Group label="What about its contacts in Kith?" value={contacts} onChange={setContacts}>
          <Stack gap="sm" mt="xs">
            <Radio
              value="keep"
              label="Keep them"
              description="They stay as they are, and are taken up again if you reconnect this account."
            />
            <Radio
              value="delete"
              label="Delete them from Kith"
              description="Everything that came from this account is erased here. It cannot be undone; another import brings them back."
            />
          </Stack>
        </Radio.Group>
        {disconnect.isError ? (
          <ErrorNotice error={disconnect.error} what="Google could not be disconnected" />
        ) : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Stay connected
          </Button>
          <Button color="red.9" loading={disconnect.isPending} onClick={() => disconnect.mutate()}>
            {contacts === "delete" ? "Disconnect and delete" : "Disconnect"}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
