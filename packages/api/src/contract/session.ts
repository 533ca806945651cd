import { z } from "zod";

/** `GET /api/session`: who is signed in, and how one signs in here. Public. */
export const sessionSchema = z.object({
  signedIn: z.boolean(),
  method: z.enum(["local"]),
  email: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionSchema>;

/** `POST /api/session` signs in locally and sets the cookie; `DELETE /api/session` signs out. */
export const signInSchema = z.object({ email: z.email("email must be an e-mail address.").optional() });
