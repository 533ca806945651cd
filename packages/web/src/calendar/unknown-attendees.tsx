import { Text } from "@mantine/core";
import type { CalendarEvents } from "@kith/sdk";
import { formatCounted } from "../app/number-format.ts";
import { Section } from "../app/section.tsx";
import classes from "./calendar.module.css";

/** People of this week whom the address book does not know. */
export function UnknownAttendees({ people }: { readonly people: CalendarEvents["unknownAttendees"] }) {
  if (people.length === 0) return null;
  return (
    <Section
      title="Not in your contacts yet"
      description="People who are invited this week and whose address no contact has. Add them at Google, and the next import brings them in."
      flush
    >
      <ul className={classes["days"]}>
        {people.map(({ email, displayName, events }) => (
          <li key={email} className={classes["day"]} style={{ gridTemplateColumns: "minmax(0, 1fr) auto" }}>
            <Text style={{ overflowWrap: "anywhere" }}>
              {displayName ?? email}
              {displayName === null ? null : (
                <Text span c="dimmed" size="sm" ml={8}>
                  {email}
                </Text>
              )}
            </Text>
            <Text size="sm" c="dimmed">
              {formatCounted(events, "event")}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
