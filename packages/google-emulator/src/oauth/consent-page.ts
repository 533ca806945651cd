import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

import type { Account } from "../account/account.ts";
import { pageFrame } from "../page-frame.ts";
import type { AuthorizationProblem, AuthorizationRequest } from "./authorization-request.ts";
import { isIdentityScope, SCOPE_TEXTS } from "./scopes.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Account chooser, scopes to tick, Allow and Cancel: one form that works without scripts. */
export function consentPage(
  request: AuthorizationRequest,
  options: { accounts: readonly Account[]; query: string },
): Html {
  const { accounts, query } = options;
  const hinted = accounts.find(({ email }) => email === request.loginHint?.toLowerCase()) ?? accounts[0];
  return pageFrame(
    "Sign in",
    html`<h1>Choose an account</h1>
      <p>to continue to <strong>${new URL(request.redirectUri).host}</strong></p>
      <form method="post" action="/o/oauth2/v2/auth/decision">
        <input type="hidden" name="request" value="${query}" />
        <fieldset>
          <legend>Account</legend>
          ${accounts.map(
            (account) =>
              html`<label class="row">
                <input
                  type="radio"
                  name="account"
                  value="${account.email}"
                  ${account === hinted ? "checked" : ""}
                  required
                />
                <span>${account.name}<small>${account.email}</small></span>
              </label>`,
          )}
          ${accounts.length === 0 ? html`<p>There is no account yet. Add one with --account.</p>` : ""}
        </fieldset>
        <fieldset>
          <legend>This app wants to</legend>
          ${request.scopes.map((scope) => scopeRow(scope))}
        </fieldset>
        <div class="actions">
          <button type="submit" name="decision" value="cancel" class="quiet" formnovalidate>Cancel</button>
          <button type="submit" name="decision" value="allow">Allow</button>
        </div>
      </form>`,
  );
}

function scopeRow(scope: string): Html {
  const text = SCOPE_TEXTS[scope] ?? scope;
  if (isIdentityScope(scope)) {
    return html`<div class="row">
      <span>${text}</span><input type="hidden" name="scope" value="${scope}" />
    </div>`;
  }
  return html`<label class="row">
    <input type="checkbox" name="scope" value="${scope}" checked />
    <span>${text}<small>${scope}</small></span>
  </label>`;
}

export function authorizationErrorPage(problem: AuthorizationProblem): Html {
  return pageFrame(
    "Access blocked",
    html`<h1>Access blocked: the app's request is invalid</h1>
      <p>${problem.description}</p>
      <p><code>Error 400: ${problem.error}</code></p>`,
  );
}
