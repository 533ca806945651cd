import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ErrorNotice } from "../app/error-notice.tsx";
import { useSignOutEverywhere } from "../session/use-session-change.ts";

/** Ending every session at once, for a lost computer or a token that got about. */
export function SessionSettings() {
  const [asking, dialog] = useDisclosure(false);
  const signOut = useSignOutEverywhere();
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        Sign out everywhere
      </Button>
      <Modal
        opened={asking}
        onClose={dialog.close}
        title={
          <Text fw={650} size="lg">
            Sign out everywhere
          </Text>
        }
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Stack gap="lg">
          <Text size="sm">
            Every browser and program that is signed in as you is signed out, this one too. API tokens stay;
            revoke those one by one.
          </Text>
          {signOut.isError ? (
            <ErrorNotice error={signOut.error} what="Not everything was signed out" />
          ) : null}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={dialog.close}>
              Stay signed in
            </Button>
            <Button color="red.9" loading={signOut.isPending} onClick={() => signOut.mutate()}>
              Sign out everywhere
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
