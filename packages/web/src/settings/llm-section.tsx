import { Alert, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconInfoCircle } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { formatCounted, formatDollars } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import { llmStatusQuery } from "./llm-status-query.ts";
import { settingsQuery } from "./settings-query.ts";

const LlmForm = lazy(() => import("./llm-form.tsx").then((file) => ({ default: file.LlmForm })));

/** Whether a language model may be asked about pairs in doubt, what it may cost, and what it has cost. */
export function LlmSection() {
  const settings = useQuery(settingsQuery);
  const status = useQuery(llmStatusQuery);
  const failed = settings.isError ? settings : status.isError ? status : null;
  const loading = <Skeleton height={300} />;
  return (
    <Section
      title="Language model"
      description="After an import, pairs that the evidence leaves in doubt can be put to a language model. Of those two cards it sees names, e-mail and web addresses, numbers, work, town and birthday, never notes or photos. Your word always beats its own."
    >
      {settings.data !== undefined && status.data !== undefined ? (
        <Stack gap="md">
          {status.data.available ? (
            <Text size="sm">
              The model is <b>{status.data.model}</b>. In the last 30 days:{" "}
              {formatCounted(status.data.used.requests, "request")}, {formatDollars(status.data.used.dollars)}
              .
            </Text>
          ) : (
            <Alert color="blue" icon={<IconInfoCircle />} title="No language model is set up">
              Nothing is asked, whatever is chosen here, until whoever runs this Kith sets OPENAI_API_KEY.
              Everything works without one.
            </Alert>
          )}
          <Suspense fallback={loading}>
            <LlmForm settings={settings.data} />
          </Suspense>
        </Stack>
      ) : failed !== null ? (
        <ErrorNotice
          error={failed.error}
          what="The settings of the language model could not be read"
          onRetry={() => void Promise.all([settings.refetch(), status.refetch()])}
        />
      ) : (
        loading
      )}
    </Section>
  );
}
