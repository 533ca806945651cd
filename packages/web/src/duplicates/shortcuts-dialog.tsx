import { Kbd, Modal, Stack, Switch, Table, Text } from "@mantine/core";
import { useShortcutPreference } from "../app/shortcuts.ts";

const KEYS = [
  ["J", "next pair"],
  ["K", "previous pair"],
  ["M", "they are the same person"],
  ["N", "they are not the same person"],
  ["L", "put the pair off for 30 days"],
  ["U", "take the last answer back"],
  ["?", "show this list"],
] as const;

interface ShortcutsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const [on, setOn] = useShortcutPreference();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        <Text fw={650} size="lg">
          Keys of the review
        </Text>
      }
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="lg">
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {KEYS.map(([key, words]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" w={60}>
                  <Kbd>{key}</Kbd>
                </Table.Th>
                <Table.Td>{words}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label="Single keys do something"
          description="Switch this off if you dictate, or press keys by accident. Buttons work either way."
          checked={on}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}
