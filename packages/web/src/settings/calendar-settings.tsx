import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { GoogleStatus, SettingsView } from "@kith/sdk";
import { useMemo } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";
import { TextLink } from "../app/text-link.tsx";
import { CALENDAR_CONNECT_PATH, hasCalendar } from "./calendar-scope.ts";
import { settingsQuery } from "./settings-query.ts";

interface CalendarSettingsProps {
  readonly settings: SettingsView;
  readonly status: GoogleStatus;
}

/** The calendar's switch, and the zone in which its weeks are shown. */
export function CalendarSettings({ settings, status }: CalendarSettingsProps) {
  const client = useQueryClient();
  const zones = useMemo(
    () => ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")],
    [],
  );
  const update = useMutation({
    mutationFn: (change: Partial<SettingsView>) => kith.settings.update(change),
    onSuccess: async (saved) => {
      client.setQueryData(settingsQuery.queryKey, saved);
      await client.invalidateQueries({ queryKey: ["calendar"] });
    },
  });
  const granted = hasCalendar(status);
  if (!settings.calendarEnabled || !granted) {
    return (
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed" maw="65ch">
          Kith can show your week with everybody who is invited linked to your contacts. It reads the calendar
          and never writes to it.
        </Text>
        {status.status === "disconnected" ? (
          <Text size="sm">Connect a Google account first.</Text>
        ) : granted && status.status === "connected" ? (
          <Button
            variant="default"
            loading={update.isPending}
            onClick={() => update.mutate({ calendarEnabled: true })}
          >
            Switch on the calendar
          </Button>
        ) : (
          <Button component="a" variant="default" href={CALENDAR_CONNECT_PATH}>
            Switch on the calendar
          </Button>
        )}
        {update.isError ? <ErrorNotice error={update.error} what="The calendar was not switched on" /> : null}
      </Stack>
    );
  }
  return (
    <Stack gap="md" maw={460}>
      <Text size="sm">
        The calendar is switched on.{" "}
        <TextLink to="/calendar" underline="always">
          Go to your week
        </TextLink>
      </Text>
      <Select
        label="Time zone"
        description="Where your weeks begin and end, and whose clock the events are shown by."
        placeholder="The calendar’s own"
        data={zones}
        value={settings.timeZone}
        onChange={(timeZone) => update.mutate({ timeZone })}
        searchable
        clearable
        clearButtonProps={{ "aria-label": "Use the calendar’s own time zone" }}
        nothingFoundMessage="No such time zone"
        maxDropdownHeight={280}
        limit={100}
      />
      {update.isError ? <ErrorNotice error={update.error} what="The settings were not saved" /> : null}
      <Group gap="sm">
        <Button
          variant="default"
          loading={update.isPending}
          onClick={() => update.mutate({ calendarEnabled: false })}
        >
          Switch off the calendar
        </Button>
        <Text size="sm" c="dimmed" flex="1 1 14rem">
          Switched off, no event stays in Kith; Google’s calendar is not touched.
        </Text>
      </Group>
    </Stack>
  );
}
