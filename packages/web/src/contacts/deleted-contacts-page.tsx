import { Anchor, Box, Button, EmptyState, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { IconTrashOff } from "@tabler/icons-react";
import type { DeletedContactRow } from "@kith/sdk";
import { ErrorNotice } from "../app/error-notice.tsx";
import { formatCounted } from "../app/number-format.ts";
import { Page } from "../app/page.tsx";
import { Section } from "../app/section.tsx";
import { TextLink } from "../app/text-link.tsx";
import { formatAgo, formatDay } from "../app/time-format.ts";
import { useNow } from "../app/use-now.ts";
import { googleStatusQuery } from "../settings/google-status-query.ts";
import { ContactAvatar } from "./contact-avatar.tsx";
import { deletedContactsQuery } from "./contacts-queries.ts";
import classes from "./deleted-contacts.module.css";

export const deletedContactsPageRoute = createLazyRoute("/contacts/deleted")({
  component: DeletedContactsPage,
});

/** Where Google keeps what was deleted there, for 30 days too. */
const GOOGLE_TRASH = "https://contacts.google.com/trash";

function DeletedContactsPage() {
  const deleted = useInfiniteQuery(deletedContactsQuery);
  const google = useQuery(googleStatusQuery);
  const items = deleted.data?.pages.flatMap((page) => page.items);
  const total = deleted.data?.pages.at(-1)?.total ?? 0;
  const trash =
    google.data?.emulator === false ? (
      <Anchor href={GOOGLE_TRASH} target="_blank" rel="noreferrer noopener">
        Google’s trash
      </Anchor>
    ) : (
      "Google’s trash"
    );
  return (
    <Page
      title="Deleted contacts"
      description={
        <>
          What is deleted at Google is deleted here too, and kept for 30 days. Restore a contact from {trash},
          and the next import brings it back here, with its history.
        </>
      }
      actions={<TextLink to="/contacts">All contacts</TextLink>}
    >
      {items === undefined ? (
        deleted.isError ? (
          <ErrorNotice
            error={deleted.error}
            what="The deleted contacts could not be read"
            onRetry={() => void deleted.refetch()}
          />
        ) : (
          <Skeleton height={220} radius="lg" />
        )
      ) : items.length === 0 ? (
        <EmptyState
          py="xl"
          icon={<IconTrashOff stroke={1.5} />}
          title="Nothing was deleted"
          description="No contact was deleted in the last 30 days."
        />
      ) : (
        <Section title={formatCounted(total, "contact")} flush>
          <ul className={classes["rows"]}>
            {items.map((contact) => (
              <DeletedRow key={contact.id} contact={contact} />
            ))}
          </ul>
          {deleted.hasNextPage ? (
            <Button
              variant="subtle"
              fullWidth
              radius={0}
              loading={deleted.isFetchingNextPage}
              onClick={() => void deleted.fetchNextPage()}
            >
              Show more
            </Button>
          ) : null}
        </Section>
      )}
    </Page>
  );
}

function DeletedRow({ contact }: { readonly contact: DeletedContactRow }) {
  const nowMs = useNow(30_000);
  const reached = contact.emailAddresses[0] ?? contact.phoneNumbers[0];
  return (
    <li>
      <Link to="/contacts/$id" params={{ id: contact.id }} className={classes["row"] ?? ""}>
        <Group gap="md" wrap="nowrap" miw={0}>
          <ContactAvatar id={contact.id} name={contact.displayName} photoUrl={contact.photoUrl} />
          <Box miw={0}>
            <Text fw={550} truncate>
              {contact.displayName === "" ? "Without a name" : contact.displayName}
            </Text>
            {reached === undefined || reached === contact.displayName ? null : (
              <Text size="sm" c="dimmed" truncate>
                {reached}
              </Text>
            )}
          </Box>
        </Group>
        <Stack gap={0} className={classes["times"]}>
          <Text size="sm">Deleted {formatAgo(contact.deletedAt, nowMs)}</Text>
          <Text size="sm" c="dimmed">
            Removed for good on {formatDay(contact.keptUntil)}
          </Text>
        </Stack>
      </Link>
    </li>
  );
}
