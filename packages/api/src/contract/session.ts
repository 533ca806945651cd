import { z } from "zod";

/** `/api/session`: GET says who is signed in, and how one signs in here; POST signs in, DELETE out. Public. */
export const sessionSchema = z.object({
  signedIn: z.boolean(),
  /** Which sign-in is in force. */
  method: z.enum(["local", "clerk"]),
  email: z.string().nullable(),
  /** Where it is Clerk's: which Clerk. Null where sign-in is local. */
  publishableKey: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionSchema>;

export const signedOutEverywhereSchema = z.object({ signedOutAt: z.iso.datetime() });

const LOCAL_TOKEN_SENTENCE = "localToken must be a local session token, as `kith token` prints it.";
export const moveLocalDataInput = z.object({
  localToken: z
    .string({ error: LOCAL_TOKEN_SENTENCE })
    .trim()
    .min(1, LOCAL_TOKEN_SENTENCE)
    .max(8192, LOCAL_TOKEN_SENTENCE),
});
export const movedSchema = z.object({ moved: z.literal(true) });
