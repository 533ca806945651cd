import { Avatar } from "@mantine/core";
import { colorOf, initialsOf } from "./initials.ts";

interface ContactAvatarProps {
  readonly id: string;
  readonly name: string;
  readonly photoUrl: string | null;
  readonly size?: number;
}

/** Decoration beside the name, so it says nothing to screen readers. */
export function ContactAvatar({ id, name, photoUrl, size = 36 }: ContactAvatarProps) {
  const initials = initialsOf(name);
  return (
    <Avatar
      src={photoUrl}
      alt=""
      aria-hidden
      size={size}
      radius="xl"
      color={colorOf(id)}
      styles={{ placeholder: { fontSize: size * 0.36 } }}
      imageProps={{ referrerPolicy: "no-referrer", loading: "lazy" }}
    >
      {initials === "" ? null : initials}
    </Avatar>
  );
}
