import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

/** The first page comes fast; a jump to the end of 25,000 rows then takes 50 calls, not 250. */
const FIRST_PAGE = 100;
const FURTHER_PAGES = 500;

export function contactsQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ["contacts", q],
    queryFn: ({ pageParam, signal }) =>
      kith.contacts.list(
        { q, limit: pageParam === null ? FIRST_PAGE : FURTHER_PAGES, cursor: pageParam },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const deletedContactsQuery = infiniteQueryOptions({
  queryKey: ["deleted-contacts"],
  queryFn: ({ pageParam, signal }) =>
    kith.contacts.deleted({ limit: FIRST_PAGE, cursor: pageParam }, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ["contact", id],
    queryFn: ({ signal }) => kith.contacts.get({ id }, { signal }),
  });
}

/** Why the contact's entries are together, and what keeps others out. */
export function contactExplanationQuery(id: string) {
  return queryOptions({
    queryKey: ["contact-explanation", id],
    queryFn: ({ signal }) => kith.contacts.explain({ id }, { signal }),
  });
}

export function contactHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ["contact-history", id],
    queryFn: ({ signal }) => kith.contacts.history({ id }, { signal }),
  });
}
