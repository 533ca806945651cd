import { z } from "zod";

/** `/api/session`: GET says who is signed in, and how one signs in here; POST signs in, DELETE out. Public. */
export const sessionSchema = z.object({
  signedIn: z.boolean(),
  method: z.enum(["local"]),
  email: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionSchema>;
