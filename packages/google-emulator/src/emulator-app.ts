import { Hono } from "hono";

import type { EmulatorEnv, EmulatorServices } from "./emulator-services.ts";
import { apiFailure, GoogleFailure } from "./google-failure.ts";
import { consentRoutes } from "./oauth/consent-routes.ts";
import { tokenRoutes } from "./oauth/token-routes.ts";
import { peopleReadRoutes } from "./people/people-routes.ts";
import { failureResponse, requestPipeline } from "./request-pipeline.ts";

/** Every endpoint under one root. */
export function createEmulatorApp(services: EmulatorServices): Hono<EmulatorEnv> {
  const google = new Hono<EmulatorEnv>();
  google.use(requestPipeline(services));
  google.route("/", consentRoutes(services));
  google.route("/", tokenRoutes(services));
  google.route("/", peopleReadRoutes(services));
  google.onError(answerError);
  google.notFound(() => failureResponse(apiFailure("NOT_FOUND", "Requested entity was not found.")));
  return google;
}

function answerError(error: Error): Response {
  if (error instanceof GoogleFailure) return failureResponse(error);
  throw error;
}
