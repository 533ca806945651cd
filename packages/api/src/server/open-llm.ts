import type { Environment } from "../config/environment.ts";
import type { KeyRing } from "../encryption/key-ring.ts";
import type { Llm } from "../llm/llm.ts";
import type { Quota } from "../quota/quota.ts";

interface LlmParts {
  readonly quota: Quota;
  readonly keyRing: Pick<KeyRing, "keyedHash">;
  readonly timeoutMs: number | undefined;
}

/** The LLM of the environment, or null. Its client is loaded only where there is one: that takes 0.1 s. */
export async function openLlm(
  { openai }: Pick<Environment, "openai">,
  { quota, keyRing, timeoutMs }: LlmParts,
): Promise<Llm | null> {
  if (openai === null) return null;
  const { createOpenaiLlm } = await import("../llm/openai-llm.ts");
  const quotaKey = keyRing.keyedHash("llm-quota", openai.apiKey);
  return createOpenaiLlm({ openai, quota, quotaKey, timeoutMs });
}
