import { Alert, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { IconAlertCircle, IconCircleCheck } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { Page } from "../app/page.tsx";
import { Section } from "../app/section.tsx";
import { sessionQuery } from "../session/session-query.ts";
import { GoogleConnection } from "./google-connection.tsx";
import { googleErrorSentence } from "./google-error-sentence.ts";
import { googleStatusQuery } from "./google-status-query.ts";
import { LlmSection } from "./llm-section.tsx";
import { settingsQuery } from "./settings-query.ts";
import { TrainingSection } from "./training-section.tsx";

export const settingsPageRoute = createLazyRoute("/settings")({ component: SettingsPage });

// Forms bring much code along, so they come after the page.
const ImportSettings = lazy(() =>
  import("./import-settings.tsx").then((file) => ({ default: file.ImportSettings })),
);
const CalendarSettings = lazy(() =>
  import("./calendar-settings.tsx").then((file) => ({ default: file.CalendarSettings })),
);
const ApiTokens = lazy(() => import("./api-tokens.tsx").then((file) => ({ default: file.ApiTokens })));
const SessionSettings = lazy(() =>
  import("./session-settings.tsx").then((file) => ({ default: file.SessionSettings })),
);
const MoveLocalData = lazy(() =>
  import("./move-local-data.tsx").then((file) => ({ default: file.MoveLocalData })),
);

function SettingsPage() {
  const status = useQuery(googleStatusQuery);
  const settings = useQuery(settingsQuery);
  const session = useQuery(sessionQuery);

  return (
    <Page title="Settings">
      <Stack gap="lg">
        <ConnectNotice />
        <Section title="Google account" description="Where your contacts come from.">
          {status.data !== undefined ? (
            <GoogleConnection status={status.data} />
          ) : status.isError ? (
            <ErrorNotice
              error={status.error}
              what="The connection could not be read"
              onRetry={() => void status.refetch()}
            />
          ) : (
            <Skeleton height={90} />
          )}
        </Section>
        <Section title="Import" description="How contacts are brought in and their phone numbers read.">
          {settings.data !== undefined ? (
            <Suspense fallback={<Skeleton height={150} />}>
              <ImportSettings settings={settings.data} />
            </Suspense>
          ) : settings.isError ? (
            <ErrorNotice
              error={settings.error}
              what="The settings could not be read"
              onRetry={() => void settings.refetch()}
            />
          ) : (
            <Skeleton height={150} />
          )}
        </Section>
        <TrainingSection />
        <LlmSection />
        <Section title="Calendar" description="Your week, beside your contacts.">
          {status.data !== undefined && settings.data !== undefined ? (
            <Suspense fallback={<Skeleton height={90} />}>
              <CalendarSettings settings={settings.data} status={status.data} />
            </Suspense>
          ) : status.isError || settings.isError ? null : (
            <Skeleton height={90} />
          )}
        </Section>
        <Section
          title="API tokens"
          description="For your own programs: a token signs in as you, and may do what you tick."
        >
          <Suspense fallback={<Skeleton height={170} />}>
            <ApiTokens />
          </Suspense>
        </Section>
        <Section title="Sessions" description="Where you are signed in.">
          <Suspense fallback={<Skeleton height={60} />}>
            <SessionSettings />
          </Suspense>
        </Section>
        {session.data?.method === "clerk" ? (
          <Section
            title="Address book of this computer"
            description="If Kith was used here before with a local sign-in, its contacts, settings and Google account can become yours."
          >
            <Suspense fallback={<Skeleton height={120} />}>
              <MoveLocalData />
            </Suspense>
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

/** How the trip to Google ended; closing it also cleans the address. */
function ConnectNotice() {
  const { google_connected: connected, google_error: error } = settingsPageRoute.useSearch();
  const navigate = settingsPageRoute.useNavigate();
  const onClose = () => void navigate({ to: "/settings", search: {}, replace: true });
  if (error !== undefined) {
    return (
      <Alert
        color="red"
        role="alert"
        title="Google is not connected"
        icon={<IconAlertCircle />}
        withCloseButton
        closeButtonLabel="Dismiss"
        onClose={onClose}
      >
        {googleErrorSentence(error)}
      </Alert>
    );
  }
  if (connected !== "true") return null;
  return (
    <Alert
      color="green"
      role="status"
      title="Google is connected"
      icon={<IconCircleCheck />}
      withCloseButton
      closeButtonLabel="Dismiss"
      onClose={onClose}
    >
      Kith may now read what you allowed. Import your contacts whenever you like.
    </Alert>
  );
}
