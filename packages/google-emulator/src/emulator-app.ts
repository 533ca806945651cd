import { Hono } from "hono";

import { calendarRoutes } from "./calendar/calendar-routes.ts";
import { controlRoutes } from "./control/control-routes.ts";
import type { EmulatorEnv, EmulatorServices } from "./emulator-services.ts";
import { frontRoutes } from "./front-routes.ts";
import type { GoogleEmulator } from "./google-emulator.ts";
import { apiFailure, GoogleFailure } from "./google-failure.ts";
import { consentRoutes } from "./oauth/consent-routes.ts";
import { tokenRoutes } from "./oauth/token-routes.ts";
import { groupRoutes } from "./people/group-routes.ts";
import { otherContactRoutes } from "./people/other-contact-routes.ts";
import { peopleReadRoutes } from "./people/people-routes.ts";
import { peopleWriteRoutes } from "./people/people-write-routes.ts";
import { searchRoutes } from "./people/search-routes.ts";
import { failureResponse, requestPipeline } from "./request-pipeline.ts";

/** Every endpoint under one root. The emulator's own pages and its control endpoint are not logged. */
export function createEmulatorApp(services: EmulatorServices, emulator: () => GoogleEmulator): Hono {
  const app = new Hono();
  app.route("/", frontRoutes(services));
  app.route("/emulator", controlRoutes(emulator));
  app.route("/", googleEndpoints(services));
  return app;
}

function googleEndpoints(services: EmulatorServices): Hono<EmulatorEnv> {
  const google = new Hono<EmulatorEnv>();
  google.use(requestPipeline(services));
  google.route("/", consentRoutes(services));
  google.route("/", tokenRoutes(services));
  google.route("/", searchRoutes(services));
  google.route("/", peopleReadRoutes(services));
  google.route("/", peopleWriteRoutes(services));
  google.route("/", groupRoutes(services));
  google.route("/", otherContactRoutes(services));
  google.route("/", calendarRoutes(services));
  // Anything else, the multipart /batch endpoint among it, is not served for these APIs.
  google.all("*", () => failureResponse(apiFailure("NOT_FOUND", "Requested entity was not found.")));
  google.onError(answerError);
  return google;
}

function answerError(error: Error): Response {
  if (error instanceof GoogleFailure) return failureResponse(error);
  throw error;
}
