import { useMutation, useQueryClient } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";
import { endScriptedSignIn } from "./bearer.ts";
import { forgetAllBut } from "./forget-all-but.ts";
import { sessionQuery } from "./session-query.ts";

/** Signs in locally; without an e-mail as this computer's user. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (email: string | null) => kith.session.signIn(email === null ? {} : { email }),
    onSuccess: async () => {
      tellOtherTabs({ kind: "session-changed" });
      // The last session may have ended by itself, with everything still there that its user saw.
      forgetAllBut(client, sessionQuery.queryKey);
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

/** Signs out and forgets everything that was on screen. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => kith.session.signOut(),
    onSuccess: async () => {
      tellOtherTabs({ kind: "session-changed" });
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      forgetAllBut(client, sessionQuery.queryKey);
    },
  });
}

/** Ends every session of the person, this one too, and forgets everything that was on screen. */
export function useSignOutEverywhere() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => kith.session.signOutEverywhere(),
    onSuccess: async () => {
      // Ended on the server already; the browser's half may find nothing left to end.
      const scripted = await endScriptedSignIn().catch(() => true);
      if (!scripted) await kith.session.signOut();
      tellOtherTabs({ kind: "session-changed" });
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      forgetAllBut(client, sessionQuery.queryKey);
    },
  });
}
