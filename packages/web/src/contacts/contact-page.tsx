import { Alert, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, useRouter } from "@tanstack/react-router";
import { IconArrowLeft, IconTrash } from "@tabler/icons-react";
import type { ContactView } from "@kith/sdk";
import { useEffect, type MouseEvent } from "react";
import { ErrorNotice } from "../app/error-notice.tsx";
import { isNotFound } from "../app/error-sentence.ts";
import { formatCounted } from "../app/number-format.ts";
import { TextLink } from "../app/text-link.tsx";
import { formatDateTime, formatDay } from "../app/time-format.ts";
import { ContactAvatar } from "./contact-avatar.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { ContactHistory } from "./contact-history.tsx";
import { ContactJoins } from "./contact-joins.tsx";
import { contactQuery } from "./contacts-queries.ts";
import { KeptApart } from "./kept-apart.tsx";
import { numberRecords } from "./record-number.ts";
import { SourceRecords } from "./source-records.tsx";

export const contactPageRoute = createLazyRoute("/contacts/$id")({ component: ContactPage });

function ContactPage() {
  const { id } = contactPageRoute.useParams();
  const contact = useQuery(contactQuery(id));
  return (
    <Stack gap="lg">
      <BackLink />
      {contact.data !== undefined ? (
        <ContactDetails contact={contact.data} />
      ) : contact.isError ? (
        <ErrorNotice
          error={contact.error}
          what={isNotFound(contact.error) ? "There is no such contact" : "The contact could not be read"}
          {...(isNotFound(contact.error) ? {} : { onRetry: () => void contact.refetch() })}
        />
      ) : (
        <Stack aria-busy="true" aria-label="Loading the contact">
          <Group>
            <Skeleton circle height={64} />
            <Skeleton height={24} width="40%" />
          </Group>
          <Skeleton height={220} radius="lg" />
        </Stack>
      )}
    </Stack>
  );
}

/** Back to the very list one came from, with its search and place; otherwise to the list. */
function BackLink() {
  const router = useRouter();
  const onClick = (event: MouseEvent) => {
    if (!router.history.canGoBack() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    router.history.back();
  };
  return (
    <TextLink to="/contacts" size="sm" w="fit-content" onClick={onClick}>
      <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
        <IconArrowLeft size={16} aria-hidden />
        Contacts
      </Group>
    </TextLink>
  );
}

function ContactDetails({ contact }: { readonly contact: ContactView }) {
  const name = contact.displayName === "" ? "Without a name" : contact.displayName;
  const numbers = numberRecords(contact.records);
  useEffect(() => {
    document.title = `${name} · Kith`;
  }, [name]);
  return (
    <>
      <Group gap="md" wrap="nowrap">
        <ContactAvatar id={contact.id} name={contact.displayName} photoUrl={contact.photoUrl} size={64} />
        <div>
          <Title order={1}>{name}</Title>
          <Text c="dimmed" size="sm">
            {contact.records.length > 1
              ? `One person, joined from ${formatCounted(contact.records.length, "entry", "entries")}`
              : "One entry at Google"}
            ; last changed {formatDateTime(contact.updatedAt)}
          </Text>
        </div>
      </Group>
      {contact.deletedAt === null || contact.keptUntil === null ? null : (
        <Alert color="red" icon={<IconTrash />} title="This contact is deleted">
          It was deleted at Google, and here {formatDateTime(contact.deletedAt)}. If it is restored from
          Google’s trash, the next import brings it back; on {formatDay(contact.keptUntil)} it is removed for
          good.
        </Alert>
      )}
      <ContactFields contact={contact} numbers={numbers} />
      <SourceRecords contactId={contact.id} records={contact.records} numbers={numbers} />
      {contact.records.length > 1 ? <ContactJoins id={contact.id} numbers={numbers} /> : null}
      <KeptApart contact={contact} />
      <ContactHistory id={contact.id} numbers={numbers} />
    </>
  );
}
