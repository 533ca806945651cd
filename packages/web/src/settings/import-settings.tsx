import { Button, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import type { SettingsView } from "@kith/sdk";
import { useMemo, useState, type SubmitEvent } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { regionOptions } from "./region-options.ts";
import { useSettingsUpdate } from "./use-settings-update.ts";

export function ImportSettings({ settings }: { readonly settings: SettingsView }) {
  const [batchSize, setBatchSize] = useState<number | string>(settings.batchSize);
  const [defaultRegion, setDefaultRegion] = useState(settings.defaultRegion);
  const regions = useMemo(() => regionOptions(), []);
  const update = useSettingsUpdate();

  const size = Number(batchSize);
  const sizeIsRight = batchSize !== "" && Number.isInteger(size) && size >= 1 && size <= 1000;
  const changed = size !== settings.batchSize || defaultRegion !== settings.defaultRegion;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sizeIsRight) update.mutate({ batchSize: size, defaultRegion });
  };

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md" maw={460}>
        <NumberInput
          label="Batch size"
          description="How many contacts a step takes, from 1 to 1,000. A pause or a cancel waits for the step to end."
          min={1}
          max={1000}
          allowDecimal={false}
          clampBehavior="none"
          value={batchSize}
          onChange={setBatchSize}
          error={sizeIsRight ? null : "Give a whole number from 1 to 1,000."}
        />
        <Select
          label="Default region"
          description="Where a phone number without a country code is from."
          placeholder="The server’s default"
          data={regions}
          value={defaultRegion}
          onChange={setDefaultRegion}
          searchable
          allowDeselect={false}
          // Typing replaces the chosen region instead of adding to its name.
          onClick={(event) => event.currentTarget.select()}
          onFocus={(event) => event.currentTarget.select()}
          clearable
          clearButtonProps={{ "aria-label": "Use the server’s default region" }}
          nothingFoundMessage="No such country or calling code"
          maxDropdownHeight={280}
        />
        {update.isError ? <ErrorNotice error={update.error} what="The settings were not saved" /> : null}
        <Group gap="sm">
          <Button type="submit" disabled={!changed || !sizeIsRight} loading={update.isPending}>
            Save
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {update.isSuccess && !changed ? "Saved." : ""}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
