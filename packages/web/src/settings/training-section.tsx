import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { contactsChanged } from "../app/changed-data.ts";
import { ErrorNotice } from "../app/error-notice.tsx";
import { kith } from "../app/kith.ts";
import { Section } from "../app/section.tsx";
import { tellOtherTabs } from "../app/tab-channel.ts";
import { Term } from "../app/term.tsx";
import { TrainingChanges } from "./training-changes.tsx";
import { trainingPreviewQuery } from "./training-query.ts";

/** A matching model fitted to the person's own contacts: looked at first, then adopted or left. */
export function TrainingSection() {
  const client = useQueryClient();
  const preview = useQuery(trainingPreviewQuery);
  const [confirming, setConfirming] = useState(false);
  const adopt = useMutation({
    mutationFn: (fingerprint: string) => kith.training.adopt({ fingerprint }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: trainingPreviewQuery.queryKey });
      tellOtherTabs({ kind: "contacts-changed" });
      await contactsChanged(client);
    },
    onSettled: () => setConfirming(false),
  });
  const look = () => {
    adopt.reset();
    setConfirming(false);
    void preview.refetch();
  };
  const shown = adopt.isSuccess ? undefined : preview.data;
  const isSame = shown !== undefined && shown.modelAfter === shown.modelBefore;

  return (
    <Section
      title="Matching"
      description={
        <>
          Kith can{" "}
          <Term meaning="To count in your own address book how common each name is and how often the cards of one person agree, and to weigh all evidence by that. Your own answers count as known.">
            train
          </Term>{" "}
          its matching model on your contacts and your answers. You see first what that would change.
        </>
      }
    >
      <Stack gap="md">
        {adopt.isSuccess ? (
          <Alert color="green" role="status" icon={<IconCircleCheck />} title="The trained model is in use">
            Contacts and open pairs are what the preview said; later imports use this model too.
          </Alert>
        ) : null}
        {adopt.isError ? (
          <ErrorNotice error={adopt.error} what="The model was not adopted" onRetry={look} />
        ) : null}
        {preview.isError && !preview.isFetching ? (
          <ErrorNotice error={preview.error} what="The training could not be previewed" onRetry={look} />
        ) : null}
        {preview.isFetching ? (
          <Text size="sm" role="status">
            Training on all contacts. That takes some seconds for some thousands.
          </Text>
        ) : shown === undefined ? null : (
          <TrainingChanges preview={shown} stale={preview.isStale} />
        )}
        <Group gap="sm">
          <Button
            variant={shown === undefined ? "filled" : "default"}
            loading={preview.isFetching}
            onClick={look}
          >
            {shown === undefined ? "Preview training" : "Preview again"}
          </Button>
          {shown === undefined || isSame || preview.isFetching ? null : confirming ? (
            <>
              <Button loading={adopt.isPending} onClick={() => adopt.mutate(shown.fingerprint)}>
                Yes, adopt it
              </Button>
              <Button variant="default" disabled={adopt.isPending} onClick={() => setConfirming(false)}>
                Leave it
              </Button>
              <Text size="sm" role="status" w="100%">
                Exactly the joins and splits above are carried out. Your answers stay as they are, and nothing
                changes at Google. The model of before cannot be had back; single joins can be undone.
              </Text>
            </>
          ) : (
            <Button disabled={preview.isStale} onClick={() => setConfirming(true)}>
              Adopt…
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}
