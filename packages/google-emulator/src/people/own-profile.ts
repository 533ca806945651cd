import type { Account } from "../account/account.ts";
import { personEtag, sourceEtag } from "./contact-etag.ts";
import { deriveValue } from "./derived-values.ts";
import type { PersonView } from "./person-view.ts";
import type { FieldValues, Person } from "./person.ts";
import { PHOTO_ROOT, renderField } from "./render-person.ts";

/** `people/me`: the account's own profile, which is no contact. */
export function renderOwnProfile(account: Account, view: PersonView): Person {
  const [givenName, ...rest] = account.name.split(" ");
  const familyName = rest.join(" ");
  const values: FieldValues = {
    names: [
      deriveValue("names", {
        ...(givenName === undefined ? {} : { givenName }),
        ...(familyName === "" ? {} : { familyName }),
      }),
    ],
    emailAddresses: [{ value: account.email }],
    photos: [{ url: `${PHOTO_ROOT}/cm/${account.sub}=s100`, default: true }],
  };
  const etag = sourceEtag(account.sub, 1);
  const person: Person = {
    resourceName: `people/${account.sub}`,
    etag: personEtag(etag, view.key, false),
  };
  if (view.metadata) {
    person.metadata = {
      sources: [
        {
          type: "PROFILE",
          id: account.sub,
          etag,
          profileMetadata: { objectType: "PERSON", userTypes: ["GOOGLE_USER"] },
        },
      ],
      objectType: "PERSON",
    };
  }
  for (const field of view.fields) {
    const rendered = renderField(field, [{ source: { type: "PROFILE", id: account.sub }, values }], false);
    if (rendered.length > 0) person[field] = rendered;
  }
  return person;
}
