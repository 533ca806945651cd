import { Anchor, type AnchorProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

type TextAnchorProps = AnchorProps & Omit<ComponentProps<"a">, keyof AnchorProps>;

function TextAnchor(props: TextAnchorProps) {
  return <Anchor {...props} />;
}

/** A link inside text, to another page of the dashboard. */
export const TextLink = createLink(TextAnchor);
