import { EmptyState, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, useLocation } from "@tanstack/react-router";
import { IconAddressBook, IconSearchOff } from "@tabler/icons-react";
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { ButtonLink } from "../app/button-link.tsx";
import { ErrorNotice } from "../app/error-notice.tsx";
import { formatCounted } from "../app/number-format.ts";
import { Page } from "../app/page.tsx";
import { TextLink } from "../app/text-link.tsx";
import { ContactList, ContactListSkeleton, type ContactListHandle } from "./contact-list.tsx";
import { ContactSearch } from "./contact-search.tsx";
import { contactsQuery } from "./contacts-queries.ts";

export const contactsPageRoute = createLazyRoute("/contacts")({ component: ContactsPage });

/** A pause in typing after which the server is asked; shorter than what people feel as waiting. */
const DEBOUNCE_MS = 150;

function ContactsPage() {
  const q = useLocation({ select: ({ state }) => state.contactSearch ?? "" });
  const navigate = contactsPageRoute.useNavigate();
  const list = useRef<ContactListHandle>(null);
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed, DEBOUNCE_MS);
  const search = settled.trim();
  const rememberSearch = useEffectEvent((sought: string) => {
    if (sought === q) return;
    window.scrollTo({ top: 0 });
    const state = sought === "" ? {} : { contactSearch: sought };
    void navigate({ to: "/contacts", state, replace: true, resetScroll: false });
  });
  // Coming back from a contact, or reloading, finds the search again. Only a new search may navigate: while a contact's
  // page loads, this one is still there, and the place has changed under it.
  useEffect(() => rememberSearch(search), [search]);

  const contacts = useInfiniteQuery(contactsQuery(search));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = contacts;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const total = data?.pages.at(-1)?.total ?? 0;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  return (
    <Page
      title="Contacts"
      actions={
        <TextLink to="/contacts/deleted" size="sm">
          Deleted contacts
        </TextLink>
      }
    >
      <Stack gap="sm">
        <ContactSearch
          value={typed}
          onChange={setTyped}
          busy={contacts.isPlaceholderData}
          onArrowDown={() => list.current?.focusFirst()}
        />
        <Text size="sm" c="dimmed" role="status" mih="1.55em">
          {data === undefined ? "" : contacts.isPlaceholderData ? "Searching…" : countSentence(total, search)}
        </Text>
        {contacts.isError ? (
          <ErrorNotice
            error={contacts.error}
            what="The contacts could not be read"
            onRetry={() => void (data === undefined ? contacts.refetch() : contacts.fetchNextPage())}
          />
        ) : null}
        {data === undefined ? (
          contacts.isError ? null : (
            <ContactListSkeleton />
          )
        ) : total === 0 ? (
          <NoContacts search={search} />
        ) : (
          <ContactList
            ref={list}
            rows={rows}
            total={total}
            dimmed={contacts.isPlaceholderData}
            onReach={loadMore}
          />
        )}
      </Stack>
    </Page>
  );
}

function countSentence(total: number, search: string): string {
  if (total === 0) return search === "" ? "" : "Nothing found";
  return search === "" ? formatCounted(total, "contact") : `${formatCounted(total, "contact")} found`;
}

function NoContacts({ search }: { readonly search: string }) {
  if (search !== "") {
    return (
      <EmptyState
        py="xl"
        icon={<IconSearchOff stroke={1.5} />}
        title="Nobody found"
        description={`No contact holds all words of “${search}”. Try fewer words, or a part of an e-mail address or number.`}
      />
    );
  }
  return (
    <EmptyState
      py="xl"
      icon={<IconAddressBook stroke={1.5} />}
      title="No contacts yet"
      description="Your address book fills with the first import from Google."
    >
      <EmptyState.Actions>
        <ButtonLink to="/sync/google">Go to the import</ButtonLink>
      </EmptyState.Actions>
    </EmptyState>
  );
}
