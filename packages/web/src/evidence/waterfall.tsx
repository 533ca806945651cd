import { Stack, Text } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import type { PairExplanation } from "@kith/sdk";
import { formatProbability } from "../app/number-format.ts";
import { Term } from "../app/term.tsx";
import { strengthWords, weightText } from "./strength-words.ts";
import { waterfallScale, type Bar } from "./waterfall-scale.ts";
import classes from "./waterfall.module.css";

/** A pair's evidence, comparison by comparison, from what holds of any two records to the sum. */
export function Waterfall({ explanation }: { readonly explanation: PairExplanation }) {
  const { prior, steps, matchWeight, probability, limits } = explanation;
  const scale = waterfallScale(explanation);
  const silent = steps.filter(({ speaks }) => speaks === "neither").map(({ title }) => title);
  return (
    <Stack gap="sm">
      <ol className={classes["steps"]} aria-label="Evidence, step by step">
        <Row
          title="Any two entries"
          sentence={prior.sentence}
          weight={prior.weight}
          bar={scale.prior}
          even={scale.even}
          tone="prior"
        />
        {steps.map((step, index) =>
          step.speaks === "neither" ? null : (
            <Row
              key={`${step.comparison} ${step.level}`}
              title={step.title}
              sentence={step.sentence}
              weight={step.partialWeight}
              bar={scale.steps[index] ?? { left: 0, width: 0 }}
              even={scale.even}
              tone={step.speaks}
            />
          ),
        )}
      </ol>
      {silent.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          Not compared, or saying nothing either way: {silent.join(", ")}.
        </Text>
      )}
      <Text size="sm">
        All in all <b>{formatProbability(probability)} likely one person</b>, with a{" "}
        <Term meaning="The sum of all weights. A weight is a power of two: +3 makes “one person” 8 times as likely, −3 an eighth of it. At 0 the odds are even.">
          match weight
        </Term>{" "}
        of {weightText(matchWeight)}.{limits.length === 0 ? "" : ` ${limits.join(" ")}`}
      </Text>
    </Stack>
  );
}

interface RowProps {
  readonly title: string;
  readonly sentence: string;
  readonly weight: number;
  readonly bar: Bar;
  readonly even: number;
  readonly tone: "prior" | "for" | "against";
}

function Row({ title, sentence, weight, bar, even, tone }: RowProps) {
  const Icon = weight > 0 ? IconArrowRight : IconArrowLeft;
  return (
    <li className={classes["step"]}>
      <div className={classes["head"]}>
        <Text span size="sm" fw={600}>
          {title}
        </Text>
        <Text span size="sm" className={classes["strength"]} data-tone={tone}>
          {tone === "prior" ? "where it begins" : strengthWords(weight)}
          <Icon size={14} aria-hidden />
          {weightText(weight)}
        </Text>
      </div>
      <div className={classes["track"]} aria-hidden>
        <div className={classes["even"]} style={{ left: `${even}%` }} />
        <div
          className={classes["bar"]}
          data-tone={tone}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      </div>
      <Text size="sm" c="dimmed">
        {sentence}
      </Text>
    </li>
  );
}
