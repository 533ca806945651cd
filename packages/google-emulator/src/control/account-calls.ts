import { z } from "zod";

import type { EmulatedAccount } from "../account/emulated-account.ts";

const personSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
const namesSchema = z.object({ resourceNames: z.array(z.string()), announce: z.boolean().optional() });
const nameSchema = z.object({ resourceName: z.string() });

/** Calls on one account, by the last word of their path. The body is JSON; the answer too. */
export const ACCOUNT_CALLS: Readonly<Record<string, (account: EmulatedAccount, body: unknown) => unknown>> = {
  people: (account, body) => account.createPerson(personSchema.parse(body)),
  update: (account, body) => {
    const { resourceName, person } = nameSchema.extend({ person: personSchema }).parse(body);
    return account.updatePerson(resourceName, person);
  },
  delete: (account, body) => done(account.deletePerson(nameSchema.parse(body).resourceName)),
  restore: (account, body) => account.restorePerson(nameSchema.parse(body).resourceName),
  merge: (account, body) => {
    const { resourceNames, announce } = namesSchema.parse(body);
    return account.mergePeople(resourceNames, announce === undefined ? {} : { announce });
  },
  "link-profile": (account, body) => {
    const { resourceName, profile } = nameSchema.extend({ profile: personSchema }).parse(body);
    return account.linkProfile(resourceName, profile);
  },
  "unlink-profile": (account, body) => account.unlinkProfile(nameSchema.parse(body).resourceName),
  rename: (account, body) => {
    const { resourceName, to } = nameSchema.extend({ to: z.enum(["new", "former"]).optional() }).parse(body);
    return account.renamePerson(resourceName, to === undefined ? {} : { to });
  },
  touch: (account, body) => done(account.touchPerson(nameSchema.parse(body).resourceName)),
  hide: (account, body) => {
    const { resourceName, hidden } = nameSchema.extend({ hidden: z.boolean().optional() }).parse(body);
    return done(account.hideFromLists(resourceName, hidden));
  },
  "other-contacts": (account, body) => ({
    resourceName: account.createOtherContact(personSchema.parse(body)),
  }),
  groups: (account, body) => ({
    resourceName: account.createGroup(z.object({ name: z.string() }).parse(body).name),
  }),
  tokens: (account, body) => {
    const { scopes, clientId } = z
      .object({ scopes: z.array(z.string()).optional(), clientId: z.string().optional() })
      .parse(body);
    return account.issueTokens({
      ...(scopes === undefined ? {} : { scopes }),
      ...(clientId === undefined ? {} : { clientId }),
    });
  },
  "revoke-grants": (account) => done(account.revokeAllGrants()),
  "expire-sync-tokens": (account) => done(account.expireSyncTokens()),
  "expire-page-tokens": (account) => done(account.expirePageTokens()),
  calendars: (account, body) => ({
    id: account.createCalendar(z.object({ summary: z.string() }).parse(body).summary),
  }),
  events: (account, body) => {
    const { calendarId, event } = z
      .object({ calendarId: z.string().optional(), event: z.record(z.string(), z.unknown()) })
      .parse(body);
    return { id: account.putEvent(event, calendarId) };
  },
  "delete-event": (account, body) => {
    const { calendarId, id } = z.object({ calendarId: z.string().optional(), id: z.string() }).parse(body);
    return done(account.deleteEvent(id, calendarId));
  },
};

function done(_nothing: void): object {
  return {};
}
