import { Hono } from "hono";

import type { Account } from "../account/account.ts";
import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { parseAuthorizationRequest } from "./authorization-request.ts";
import type { AuthorizationProblem, AuthorizationRequest, ClientRules } from "./authorization-request.ts";
import { authorizationErrorPage, consentPage } from "./consent-page.ts";
import { isIdentityScope, longScope } from "./scopes.ts";

/** The browser's part of OAuth: the consent page and what Allow and Cancel lead to. */
export function consentRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  const parse = (query: URLSearchParams): AuthorizationRequest | AuthorizationProblem =>
    parseAuthorizationRequest(query, clientRules(services));

  routes.on("GET", ["/o/oauth2/v2/auth", "/o/oauth2/auth"], (c) => {
    const query = new URL(c.req.url).searchParams;
    const request = parse(query);
    if ("error" in request) return c.html(authorizationErrorPage(request), 400);
    if (request.prompt.has("none")) return c.redirect(silentAnswer(services, request));
    return c.html(consentPage(request, { accounts: services.accounts.all(), query: query.toString() }));
  });

  routes.post("/o/oauth2/v2/auth/decision", async (c) => {
    const form = await c.req.formData();
    const request = parse(new URLSearchParams(fieldText(form.get("request"))));
    if ("error" in request) return c.html(authorizationErrorPage(request), 400);
    if (form.get("decision") !== "allow") return c.redirect(answerUrl(request, { error: "access_denied" }));
    const account = services.accounts.byEmail(fieldText(form.get("account")));
    if (account === undefined) {
      const description = "Choose one of the accounts in the list.";
      return c.html(authorizationErrorPage({ error: "invalid_account", description }), 400);
    }
    const ticked = new Set(form.getAll("scope").map(fieldText));
    const scopes = request.scopes.filter((scope) => isIdentityScope(scope) || ticked.has(scope));
    if (scopes.length === 0) return c.redirect(answerUrl(request, { error: "access_denied" }));
    return c.redirect(grantedUrl(services, request, { account, scopes }));
  });
  return routes;
}

function fieldText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function clientRules({ behavior }: EmulatorServices): ClientRules {
  return {
    ...(behavior.clientId === undefined ? {} : { clientId: behavior.clientId }),
    ...(behavior.redirectUris === undefined ? {} : { redirectUris: behavior.redirectUris }),
  };
}

/** prompt=none: a code when the account has granted all of it before, an error otherwise. */
function silentAnswer(services: EmulatorServices, request: AuthorizationRequest): string {
  const accounts = services.accounts.all();
  const hint = request.loginHint?.toLowerCase();
  const account =
    hint === undefined ? (accounts.length === 1 ? accounts[0] : undefined) : services.accounts.byEmail(hint);
  if (account === undefined) return answerUrl(request, { error: "interaction_required" });
  const granted = services.grants.standing(account.sub, request.clientId)?.scopes ?? [];
  const all = request.scopes.every((scope) => granted.includes(longScope(scope)));
  if (!all) return answerUrl(request, { error: "interaction_required" });
  return grantedUrl(services, request, { account, scopes: request.scopes });
}

function grantedUrl(
  services: EmulatorServices,
  request: AuthorizationRequest,
  consent: { account: Account; scopes: readonly string[] },
): string {
  const { account } = consent;
  const standing = services.grants.standing(account.sub, request.clientId);
  const earlier = request.includeGrantedScopes ? (standing?.scopes ?? []) : [];
  const scopes = [...new Set([...earlier, ...consent.scopes.map(longScope)])];
  // Google hands a refresh token out only with the first consent of an account to a client, or when asked again.
  const offline = request.offline && (standing === undefined || request.prompt.has("consent"));
  const code = services.codes.issue({
    sub: account.sub,
    clientId: request.clientId,
    redirectUri: request.redirectUri,
    scopes,
    offline,
    codeChallengeMethod: request.codeChallengeMethod,
    ...(request.codeChallenge === undefined ? {} : { codeChallenge: request.codeChallenge }),
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  });
  return answerUrl(request, { code, scope: scopes.join(" "), authuser: "0", prompt: "consent" });
}

function answerUrl(request: AuthorizationRequest, answer: Record<string, string>): string {
  const url = new URL(request.redirectUri);
  if (request.state !== undefined) url.searchParams.set("state", request.state);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.toString();
}
