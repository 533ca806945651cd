import { Alert, Button, EmptyState, Group, Skeleton, Stack, Text, Tooltip } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import {
  IconCalendar,
  IconCalendarOff,
  IconChevronLeft,
  IconChevronRight,
  IconRefresh,
} from "@tabler/icons-react";
import type { GoogleStatus } from "@kith/sdk";
import type { ReactNode } from "react";
import { ButtonLink } from "../app/button-link.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";
import { formatCounted } from "../app/number-format.ts";
import { Page } from "../app/page.tsx";
import { formatAgo } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { CALENDAR_CONNECT_PATH, hasCalendar } from "../settings/calendar-scope.ts";
import { googleStatusQuery } from "../settings/google-status-query.ts";
import { settingsQuery } from "../settings/settings-query.ts";
import { weekQuery } from "./calendar-queries.ts";
import { UnknownAttendees } from "./unknown-attendees.tsx";
import { useWeekKeys, type WeekStep } from "./week-keys.ts";
import { weekShift } from "./week-shift.ts";
import { WeekView } from "./week-view.tsx";

export const calendarPageRoute = createLazyRoute("/calendar")({ component: CalendarPage });

function CalendarPage() {
  const google = useQuery(googleStatusQuery);
  const settings = useQuery(settingsQuery);
  const failed = google.isError ? google : settings.isError ? settings : null;
  if (google.data === undefined || settings.data === undefined) {
    return (
      <Page title="Calendar">
        {failed === null ? (
          <Skeleton height={420} radius="lg" />
        ) : (
          <ErrorNotice
            error={failed.error}
            what="The calendar could not be read"
            onRetry={() => void failed.refetch()}
          />
        )}
      </Page>
    );
  }
  if (!settings.data.calendarEnabled || !hasCalendar(google.data)) return <NoCalendar google={google.data} />;
  return <Weeks />;
}

function Weeks() {
  const { week = "current" } = calendarPageRoute.useSearch();
  const navigate = calendarPageRoute.useNavigate();
  const client = useQueryClient();
  const nowMs = useNow(30_000);
  const { data, isError, isPlaceholderData, error, refetch } = useQuery(weekQuery(week));
  const sync = useMutation({
    mutationFn: () => kith.calendar.sync(),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["calendar"] }),
        client.invalidateQueries({ queryKey: googleStatusQuery.queryKey }),
      ]),
  });
  const go = (step: WeekStep): void => {
    if (step !== 0 && (data === undefined || isPlaceholderData)) return;
    const search = step === 0 || data === undefined ? {} : { week: weekShift(data.from, step) };
    void navigate({ to: "/calendar", search, resetScroll: false });
  };
  useWeekKeys(go);

  return (
    <Page
      title="Calendar"
      description={
        data?.lastSync == null ? undefined : `In step with Google ${formatAgo(data.lastSync, nowMs)}.`
      }
      actions={
        <Button
          variant={data?.lastSync === null ? "filled" : "default"}
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={sync.isPending}
          onClick={() => sync.mutate()}
        >
          Sync now
        </Button>
      }
    >
      <Stack gap="lg">
        {sync.isError ? <ErrorNotice error={sync.error} what="The calendar was not synced" /> : null}
        <Group justify="space-between" gap="sm">
          <Group gap="xs" role="group" aria-label="Week">
            <Tooltip label="By key: ← or k">
              <Button
                variant="default"
                leftSection={<IconChevronLeft size={18} aria-hidden />}
                aria-keyshortcuts="ArrowLeft k"
                onClick={() => go(-1)}
              >
                Previous
              </Button>
            </Tooltip>
            <Tooltip label="By key: t">
              <Button variant="default" aria-keyshortcuts="t" onClick={() => go(0)}>
                Today
              </Button>
            </Tooltip>
            <Tooltip label="By key: → or j">
              <Button
                variant="default"
                rightSection={<IconChevronRight size={18} aria-hidden />}
                aria-keyshortcuts="ArrowRight j"
                onClick={() => go(1)}
              >
                Next
              </Button>
            </Tooltip>
          </Group>
          <Text size="sm" c="dimmed" role="status" mih="1.55em">
            {sync.isSuccess ? syncSentence(sync.data.eventsSynced) : ""}
          </Text>
        </Group>
        {isError ? (
          <ErrorNotice error={error} what="The week could not be read" onRetry={() => void refetch()} />
        ) : null}
        {data === undefined ? (
          isError ? null : (
            <Skeleton height={420} radius="lg" />
          )
        ) : data.lastSync === null ? (
          <EmptyState
            py="xl"
            icon={<IconCalendar stroke={1.5} />}
            title="Nothing is here yet"
            description="Your events come with the first sync. It takes seconds."
          />
        ) : (
          <>
            {data.incompleteSeries.length === 0 ? null : (
              <Alert color="yellow" variant="light" title="Some events may be missing">
                {formatCounted(data.incompleteSeries.length, "series", "series")} of events could not be read
                in full. Google’s own calendar shows all of them.
              </Alert>
            )}
            <WeekView week={data} stale={isPlaceholderData} />
            <UnknownAttendees people={data.unknownAttendees} />
          </>
        )}
      </Stack>
    </Page>
  );
}

function syncSentence(count: number): string {
  return count === 0 ? "Nothing has changed." : `${formatCounted(count, "event")} brought up to date.`;
}

function NoCalendar({ google }: { readonly google: GoogleStatus }) {
  const connected = google.status === "connected";
  return (
    <Page title="Calendar">
      <EmptyState
        py="xl"
        icon={<IconCalendarOff stroke={1.5} />}
        title={connected ? "The calendar is switched off" : "No Google account is connected"}
        description={
          connected
            ? "Kith can show your week, with everybody who is invited linked to your contacts. It reads the calendar and never writes to it. Google asks you for the permission."
            : "Connect your Google account first; then the calendar can be switched on."
        }
      >
        <EmptyState.Actions>
          <NoCalendarAction connected={connected} />
        </EmptyState.Actions>
      </EmptyState>
    </Page>
  );
}

function NoCalendarAction({ connected }: { readonly connected: boolean }): ReactNode {
  if (!connected) return <ButtonLink to="/settings">Go to the settings</ButtonLink>;
  return (
    <Button component="a" href={CALENDAR_CONNECT_PATH}>
      Switch on the calendar
    </Button>
  );
}
