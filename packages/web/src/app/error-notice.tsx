import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { errorSentence } from "./error-sentence.ts";

interface ErrorNoticeProps {
  readonly error: unknown;
  /** What could not be done, such as "The contacts could not be read." */
  readonly what: string;
  readonly onRetry?: () => void;
}

/** A failure as sentences, with a way on. */
export function ErrorNotice({ error, what, onRetry }: ErrorNoticeProps) {
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle />} title={what}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 14rem">
          {errorSentence(error)}
        </Text>
        {onRetry === undefined ? null : (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}
