import { Hono } from "hono";
import type { Context } from "hono";

import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { oauthFailure } from "../google-failure.ts";
import { authorizeCall } from "./authorize-call.ts";
import { TESTING_LIFETIME_MS } from "./grant-book.ts";
import type { IssuedTokens } from "./grant-book.ts";
import { showsEmail, showsProfile } from "./scopes.ts";
import { ID_TOKEN_ISSUER } from "./signing-key.ts";

interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/** The server's part of OAuth: tokens, revocation, userinfo, keys. */
export function tokenRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.on("POST", ["/token", "/oauth2/v4/token"], async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const { clientId } = readClient(services, c, form);
    const grantType = form.get("grant_type");
    if (grantType === "authorization_code") {
      const verifier = form.get("code_verifier");
      const { nonce, ...code } = services.codes.redeem({
        code: form.get("code") ?? "",
        clientId,
        redirectUri: form.get("redirect_uri") ?? "",
        ...(verifier === null ? {} : { codeVerifier: verifier }),
      });
      return c.json(await tokenAnswer(services, services.grants.issue(code), nonce));
    }
    if (grantType === "refresh_token") {
      const token = form.get("refresh_token");
      if (token === null) throw oauthFailure("invalid_request", "Missing required parameter: refresh_token");
      return c.json(await tokenAnswer(services, services.grants.refresh(token, clientId), undefined));
    }
    throw oauthFailure("unsupported_grant_type", `Invalid grant_type: ${grantType ?? ""}`);
  });

  routes.on(["GET", "POST"], "/revoke", async (c) => {
    const form = new URLSearchParams(c.req.method === "POST" ? await c.req.text() : "");
    const token = c.req.query("token") ?? form.get("token");
    if (token == null || !services.grants.revokeToken(token)) {
      throw oauthFailure("invalid_token", "Token expired or revoked");
    }
    return c.json({});
  });

  routes.on(["GET", "POST"], ["/v1/userinfo", "/oauth2/v3/userinfo"], (c) => {
    const account = authorizeCall(services, c, "userinfo");
    const scopes = scopesOf(services, c);
    return c.json({
      sub: account.sub,
      ...(showsEmail(scopes) ? { email: account.email, email_verified: true } : {}),
      ...(showsProfile(scopes) ? { name: account.name } : {}),
    });
  });

  routes.on(["GET", "POST"], "/tokeninfo", async (c) => {
    const form = new URLSearchParams(c.req.method === "POST" ? await c.req.text() : "");
    const bearer = c.req.header("authorization")?.replace(/^Bearer /iu, "");
    const token = c.req.query("access_token") ?? form.get("access_token") ?? bearer ?? "";
    const checked = services.grants.check(token);
    if (typeof checked === "string") throw oauthFailure("invalid_token", "Invalid Value");
    const { grant, scopes, expiresAt } = checked;
    const account = services.accounts.bySub(grant.sub);
    return c.json({
      azp: grant.clientId,
      aud: grant.clientId,
      sub: grant.sub,
      scope: scopes.join(" "),
      exp: String(Math.floor(expiresAt / 1000)),
      expires_in: String(Math.floor((expiresAt - services.clock.now()) / 1000)),
      ...(showsEmail(scopes) ? { email: account?.email, email_verified: "true" } : {}),
      access_type: "offline",
    });
  });

  routes.get("/oauth2/v3/certs", (c) => c.json(services.signingKey.jwks));
  routes.get("/oauth2/v1/certs", (c) => c.json(services.signingKey.pems));
  routes.get("/.well-known/openid-configuration", (c) => c.json(discovery(services.rootUrl())));
  return routes;
}

function readClient(services: EmulatorServices, c: Context, form: URLSearchParams): ClientCredentials {
  const basic = c.req.header("authorization")?.match(/^Basic (.+)$/iu)?.[1];
  const [basicId, basicSecret] =
    basic === undefined ? [] : Buffer.from(basic, "base64").toString("utf8").split(":");
  const clientId = form.get("client_id") ?? decodeURIComponent(basicId ?? "");
  const clientSecret = form.get("client_secret") ?? decodeURIComponent(basicSecret ?? "");
  if (clientId === "") throw oauthFailure("invalid_request", "Could not determine client ID from request.");
  const { behavior } = services;
  if (behavior.clientId !== undefined && behavior.clientId !== clientId) {
    throw oauthFailure("invalid_client", "The OAuth client was not found.", 401);
  }
  if (behavior.clientSecret !== undefined && behavior.clientSecret !== clientSecret) {
    throw oauthFailure("invalid_client", "Unauthorized", 401);
  }
  return { clientId, clientSecret };
}

async function tokenAnswer(
  services: EmulatorServices,
  issued: IssuedTokens,
  nonce: string | undefined,
): Promise<object> {
  const { grant, scopes, accessToken, expiresAt, refreshToken } = issued;
  const account = services.accounts.bySub(grant.sub);
  const now = services.clock.now();
  const idToken = scopes.includes("openid")
    ? {
        id_token: await services.signingKey.signIdToken({
          sub: grant.sub,
          aud: grant.clientId,
          accessToken,
          now,
          ...(showsEmail(scopes) && account !== undefined ? { email: account.email } : {}),
          ...(showsProfile(scopes) && account !== undefined ? { name: account.name } : {}),
          ...(nonce === undefined ? {} : { nonce }),
        }),
      }
    : {};
  const testing = services.behavior.refreshTokenTesting && refreshToken !== undefined;
  return {
    access_token: accessToken,
    expires_in: Math.floor((expiresAt - now) / 1000),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    scope: scopes.join(" "),
    token_type: "Bearer",
    ...idToken,
    ...(testing ? { refresh_token_expires_in: TESTING_LIFETIME_MS / 1000 } : {}),
  };
}

function scopesOf(services: EmulatorServices, c: Context): string[] {
  const token = c.req.header("authorization")?.replace(/^Bearer /iu, "") ?? c.req.query("access_token") ?? "";
  const checked = services.grants.check(token);
  return typeof checked === "string" ? [] : checked.scopes;
}

function discovery(root: string): object {
  return {
    issuer: ID_TOKEN_ISSUER,
    authorization_endpoint: `${root}/o/oauth2/v2/auth`,
    token_endpoint: `${root}/token`,
    userinfo_endpoint: `${root}/v1/userinfo`,
    revocation_endpoint: `${root}/revoke`,
    jwks_uri: `${root}/oauth2/v3/certs`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["plain", "S256"],
  };
}
