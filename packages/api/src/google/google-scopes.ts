export const CONTACTS_SCOPE = "https://www.googleapis.com/auth/contacts";

/** `openid email` tell which account it is, by an id that outlives a change of its address. */
export const REQUESTED_SCOPES: readonly string[] = ["openid", "email", CONTACTS_SCOPE];
