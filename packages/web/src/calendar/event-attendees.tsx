import { Text } from "@mantine/core";
import type { CalendarEvent } from "@kith/sdk";
import { TextLink } from "../app/text-link.tsx";
import classes from "./calendar.module.css";

type Attendee = CalendarEvent["attendees"][number];

const ANSWERS: Readonly<Record<Attendee["responseStatus"], string>> = {
  accepted: "",
  declined: " (declined)",
  tentative: " (maybe)",
  needsAction: " (no answer yet)",
};

/** Who is invited besides oneself: contacts as links to their pages, everybody else by name or address. */
export function EventAttendees({ attendees }: Pick<CalendarEvent, "attendees">) {
  const others = attendees.filter(({ self }) => self !== true);
  if (others.length === 0) return null;
  return (
    <ul className={classes["attendees"]} aria-label="Invited">
      {others.map((attendee, index) => (
        <li key={`${index} ${attendee.email}`}>
          <Text size="sm" span>
            <AttendeeName attendee={attendee} />
            <Text span c="dimmed">
              {attendee.resource === true ? "" : ANSWERS[attendee.responseStatus]}
            </Text>
          </Text>
        </li>
      ))}
    </ul>
  );
}

function AttendeeName({ attendee: { contacts, displayName, email } }: { readonly attendee: Attendee }) {
  if (contacts.length === 0) return <>{displayName ?? email}</>;
  return (
    <>
      {contacts.map(({ id, displayName: name }, index) => (
        <span key={id}>
          {index === 0 ? "" : " or "}
          <TextLink to="/contacts/$id" params={{ id }} inherit>
            {name === "" ? email : name}
          </TextLink>
        </span>
      ))}
    </>
  );
}
