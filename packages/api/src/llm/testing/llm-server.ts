import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { OpenaiEnvironment } from "../../config/openai-environment.ts";

export const API_KEY = "sk-kith-test-key";

const questionSchema = z.object({
  id: z.string(),
  cards: z.array(z.record(z.string(), z.array(z.unknown()))).length(2),
  compared: z.array(z.object({ what: z.string(), found: z.string(), speaks: z.string() })),
});
export type AskedQuestion = z.infer<typeof questionSchema>;

const bodySchema = z.object({
  model: z.string(),
  messages: z.tuple([
    z.object({ role: z.literal("system"), content: z.string() }),
    z.object({ role: z.literal("user"), content: z.string() }),
  ]),
  response_format: z.object({
    type: z.literal("json_schema"),
    json_schema: z.object({ name: z.string(), strict: z.literal(true), schema: z.looseObject({}) }),
  }),
  max_completion_tokens: z.int(),
});

/** A request as it came, read as a server of OpenAI's kind reads it. */
export interface LlmRequest {
  readonly authorization: string | null;
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly questions: readonly AskedQuestion[];
  /** From 1, over the life of the server. */
  readonly number: number;
}

export interface GivenAnswer {
  readonly id: string;
  readonly answer: string;
  readonly confidence: string;
}

/** What the server does with a request. */
export type LlmAction =
  | { readonly kind: "answers"; readonly answers: readonly GivenAnswer[] }
  /** Any text as the model's; `reason` is why it ended. */
  | { readonly kind: "text"; readonly text: string; readonly reason?: string }
  | { readonly kind: "refusal" }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** A body that is no chat completion. */
  | { readonly kind: "body"; readonly body: string }
  /** Never answers; the client gives up. */
  | { readonly kind: "hang" }
  /** Breaks the connection. */
  | { readonly kind: "drop" };

export type LlmBehavior = (request: LlmRequest) => LlmAction | Promise<LlmAction>;

/** A server that speaks OpenAI's chat completions over real HTTP, and does what the test wants. */
export interface LlmServer extends AsyncDisposable {
  /** The settings with which Kith asks this server. Its tokens cost $1 and $2 a million. */
  readonly openai: OpenaiEnvironment;
  readonly requests: readonly LlmRequest[];
  /** From now on. At first every pair is "unsure". */
  behave(behavior: LlmBehavior): void;
  forget(): void;
}

export const USAGE = { prompt_tokens: 1_000, completion_tokens: 200 };

export async function openLlmServer(): Promise<LlmServer> {
  const requests: LlmRequest[] = [];
  let count = 0;
  let behavior: LlmBehavior = answering(() => ({ answer: "unsure", confidence: "high" }));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== "POST" || request.url !== "/v1/chat/completions") {
      response.writeHead(404).end();
      return;
    }
    const body = bodySchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const [system, user] = body.messages;
    const [, data = ""] = user.content.split("\n");
    const { pairs } = z.object({ pairs: z.array(questionSchema) }).parse(JSON.parse(data));
    count += 1;
    const asked: LlmRequest = {
      authorization: request.headers.authorization ?? null,
      model: body.model,
      system: system.content,
      user: user.content,
      questions: pairs,
      number: count,
    };
    requests.push(asked);
    carryOut(response, await behavior(asked));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: String(error) } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    openai: {
      apiKey: API_KEY,
      baseUrl: `http://127.0.0.1:${port}/v1`,
      model: "test-model",
      prices: { input: 1, output: 2 },
    },
    requests,
    behave: (next) => void (behavior = next),
    forget: () => void requests.splice(0),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers every pair by a function of the pair. */
export function answering(
  answerOf: (question: AskedQuestion, request: LlmRequest) => Omit<GivenAnswer, "id">,
): LlmBehavior {
  return (request) => ({
    kind: "answers",
    answers: request.questions.map((question) => ({ id: question.id, ...answerOf(question, request) })),
  });
}

export const SAME = { answer: "same", confidence: "high" } as const;
export const DIFFERENT = { answer: "different", confidence: "high" } as const;
export const UNSURE = { answer: "unsure", confidence: "low" } as const;

function carryOut(response: ServerResponse, action: LlmAction): void {
  const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
  switch (action.kind) {
    case "answers":
      json(200, completion({ content: JSON.stringify({ answers: action.answers }), refusal: null }, "stop"));
      return;
    case "text":
      json(200, completion({ content: action.text, refusal: null }, action.reason ?? "stop"));
      return;
    case "refusal":
      json(200, completion({ content: null, refusal: "I cannot help with that." }, "stop"));
      return;
    case "status":
      json(action.status, action.body ?? { error: { message: "no" } }, action.headers);
      return;
    case "body":
      response.writeHead(200, { "content-type": "application/json" }).end(action.body);
      return;
    case "drop":
      response.destroy();
      return;
    case "hang":
  }
}

function completion(message: object, finishReason: string): unknown {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 0,
    model: "test-model",
    choices: [{ index: 0, message: { role: "assistant", ...message }, finish_reason: finishReason }],
    usage: { ...USAGE, total_tokens: USAGE.prompt_tokens + USAGE.completion_tokens },
  };
}
