import { z } from "zod";
import { isHttpUrl } from "./http-url.ts";

/** The LLM that is asked about pairs in doubt: OpenAI's, or any server that speaks its chat completions. */
export interface OpenaiEnvironment {
  readonly apiKey: string;
  /** Null: OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** What a million tokens cost, in US dollars. */
  readonly prices: { readonly input: number; readonly output: number };
}

const DEFAULT_MODEL = "gpt-5.4-mini";

/** OpenAI's prices of the default model, in November 2026. */
const DEFAULT_PRICES = { input: 0.75, output: 4.5 };

/** Of a model whose prices nobody gave: rather too high, so that a budget of money ends too early and not too late. */
const CAUTIOUS_PRICES = { input: 10, output: 40 };

function price(name: string) {
  return z
    .string()
    .refine(
      (text) => /^\d+(\.\d+)?$/.test(text) && Number(text) <= 10_000,
      `${name} must be US dollars for a million tokens, such as 0.75 (0 for a model of your own).`,
    )
    .transform(Number)
    .optional();
}

export const OPENAI_VARIABLES = {
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .string()
    .refine(isHttpUrl, "OPENAI_BASE_URL must be an http or https address without a query.")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  OPENAI_MODEL: z.string().max(200, "OPENAI_MODEL must be the name of a model.").optional(),
  OPENAI_INPUT_PRICE: price("OPENAI_INPUT_PRICE"),
  OPENAI_OUTPUT_PRICE: price("OPENAI_OUTPUT_PRICE"),
};

type OpenaiVariables = z.output<z.ZodObject<typeof OPENAI_VARIABLES>>;

export function openaiOf(variables: OpenaiVariables): OpenaiEnvironment | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model = DEFAULT_MODEL } = variables;
  if (apiKey === undefined) return null;
  const known = model === DEFAULT_MODEL && baseUrl === undefined ? DEFAULT_PRICES : CAUTIOUS_PRICES;
  const prices = {
    input: variables.OPENAI_INPUT_PRICE ?? known.input,
    output: variables.OPENAI_OUTPUT_PRICE ?? known.output,
  };
  return { apiKey, baseUrl: baseUrl ?? null, model, prices };
}

export function findOpenaiContradictions(given: Record<string, string | undefined>): string[] {
  if (given["OPENAI_API_KEY"] !== undefined) return [];
  const idle = Object.keys(OPENAI_VARIABLES).filter((name) => given[name] !== undefined);
  if (idle.length === 0) return [];
  return [
    `With ${idle.join(" and ")} set OPENAI_API_KEY too: without a key no LLM is asked. A server of your own that wants none takes any.`,
  ];
}
