import { SCOPE_TEXTS } from "./scopes.ts";

/** A consent request that passed all checks. */
export interface AuthorizationRequest {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  state?: string;
  codeChallenge?: string;
  codeChallengeMethod: "S256" | "plain";
  offline: boolean;
  prompt: ReadonlySet<string>;
  loginHint?: string;
  nonce?: string;
  includeGrantedScopes: boolean;
}

/** A wrong request is shown to the person, never redirected: the redirect address itself may be the wrong part. */
export interface AuthorizationProblem {
  error: string;
  description: string;
}

export interface ClientRules {
  clientId?: string;
  redirectUris?: readonly string[];
}

const PROMPTS = new Set(["none", "consent", "select_account"]);

export function parseAuthorizationRequest(
  query: URLSearchParams,
  rules: ClientRules,
): AuthorizationRequest | AuthorizationProblem {
  const problem = findProblem(query, rules);
  if (problem !== undefined) return problem;
  const optional = (name: string): string | undefined => query.get(name) ?? undefined;
  const state = optional("state");
  const codeChallenge = optional("code_challenge");
  const loginHint = optional("login_hint");
  const nonce = optional("nonce");
  return {
    clientId: query.get("client_id") ?? "",
    redirectUri: query.get("redirect_uri") ?? "",
    scopes: [...new Set(words(query.get("scope")))],
    codeChallengeMethod: query.get("code_challenge_method") === "S256" ? "S256" : "plain",
    offline: query.get("access_type") === "offline",
    prompt: new Set(words(query.get("prompt"))),
    includeGrantedScopes: query.get("include_granted_scopes") === "true",
    ...(state === undefined ? {} : { state }),
    ...(codeChallenge === undefined ? {} : { codeChallenge }),
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(nonce === undefined ? {} : { nonce }),
  };
}

function findProblem(query: URLSearchParams, rules: ClientRules): AuthorizationProblem | undefined {
  const invalid = (description: string): AuthorizationProblem => ({ error: "invalid_request", description });
  const clientId = query.get("client_id");
  if (clientId === null || clientId === "") return invalid("Missing required parameter: client_id");
  if (rules.clientId !== undefined && rules.clientId !== clientId) {
    return { error: "invalid_client", description: "The OAuth client was not found." };
  }
  const redirectUri = query.get("redirect_uri");
  if (redirectUri === null || redirectUri === "") return invalid("Missing required parameter: redirect_uri");
  const redirectProblem = checkRedirectUri(redirectUri, rules.redirectUris);
  if (redirectProblem !== undefined) return redirectProblem;
  if (query.get("response_type") !== "code") {
    return {
      error: "unsupported_response_type",
      description: "Only response_type=code is offered here: give it in the address.",
    };
  }
  return checkScopes(words(query.get("scope"))) ?? checkOptions(query);
}

function checkRedirectUri(
  text: string,
  registered: readonly string[] | undefined,
): AuthorizationProblem | undefined {
  const url = URL.parse(text);
  if (url === null || text.includes("#")) {
    return {
      error: "invalid_request",
      description: "Invalid parameter value for redirect_uri: an absolute URI without fragment is expected.",
    };
  }
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    return {
      error: "invalid_request",
      description:
        "Invalid parameter value for redirect_uri: https is required, except for loopback addresses.",
    };
  }
  if (registered !== undefined && !registered.includes(text)) {
    return {
      error: "redirect_uri_mismatch",
      description: "The redirect URI in the request does not match the ones authorized for the OAuth client.",
    };
  }
  return undefined;
}

function checkScopes(scopes: readonly string[]): AuthorizationProblem | undefined {
  if (scopes.length === 0)
    return { error: "invalid_request", description: "Missing required parameter: scope" };
  const unknown = scopes.filter((scope) => !Object.hasOwn(SCOPE_TEXTS, scope));
  if (unknown.length === 0) return undefined;
  return {
    error: "invalid_scope",
    description: `Some requested scopes were invalid. {invalid=[${unknown.join(", ")}]}`,
  };
}

function checkOptions(query: URLSearchParams): AuthorizationProblem | undefined {
  const invalid = (name: string, wanted: string): AuthorizationProblem => ({
    error: "invalid_request",
    description: `Invalid parameter value for ${name}: ${wanted}`,
  });
  const method = query.get("code_challenge_method");
  if (method !== null && method !== "S256" && method !== "plain") {
    return invalid("code_challenge_method", "S256 or plain is expected.");
  }
  const challenge = query.get("code_challenge");
  if (challenge === null && method !== null)
    return invalid("code_challenge", "a challenge is expected with its method.");
  if (challenge !== null && !/^[A-Za-z0-9._~-]{43,128}$/.test(challenge)) {
    return invalid("code_challenge", "43 to 128 URL-safe characters are expected.");
  }
  const accessType = query.get("access_type");
  if (accessType !== null && accessType !== "offline" && accessType !== "online") {
    return invalid("access_type", "online or offline is expected.");
  }
  const prompts = words(query.get("prompt"));
  if (prompts.some((prompt) => !PROMPTS.has(prompt)) || (prompts.includes("none") && prompts.length > 1)) {
    return invalid("prompt", "none alone, or consent and select_account are expected.");
  }
  return undefined;
}

function words(text: string | null): string[] {
  return (text ?? "").split(/[\s,]+/u).filter((word) => word !== "");
}
