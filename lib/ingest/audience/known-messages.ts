import { AUDIENCE_MESSAGE_COLUMNS } from "@/lib/facts/audience-day";
import { ROLLUP_COLUMNS } from "@/lib/facts/rollup";
import { contributeMessage } from "@/lib/ingest/apply/contribution";
import { RollupDelta } from "@/lib/ingest/apply/rollup-delta";
import { STEPS } from "@/lib/providers/event";
import type { Provider } from "@/lib/providers/types";

type MessageGroup = {
  readonly endpointId: string;
  readonly day: string;
  readonly channel: string;
  readonly platform: string;
  readonly country: string;
  readonly language: string;
};

/** Messages that began on a day, for people of whom the same is known. */
export type KnownMessages = MessageGroup & { readonly counts: number[] };

const AT = AUDIENCE_MESSAGE_COLUMNS.map((name) => ROLLUP_COLUMNS.indexOf(name));

/**
 * Adds messages that went through the same steps (bit n of `mask` is step n): what one of them contributes
 * to the rollups, so many times over, so that both always count alike.
 */
export function addMask(
  known: Map<string, KnownMessages>,
  group: MessageGroup,
  { mask, messages }: { readonly mask: number; readonly messages: number },
  context: { readonly provider: Provider; readonly zone: string; readonly begins: number },
): void {
  const delta = new RollupDelta();
  const of = (value: string) => (value === "" ? null : `${context.begins}|${value}`);
  contributeMessage(
    delta,
    {
      id: "",
      endpointId: group.endpointId,
      stages: STEPS.map((_, bit) => ((mask >> bit) & 1 ? context.begins : null)),
      begunFirst: null,
      begunLast: null,
      campaign: null,
      channel: of(group.channel),
      platform: of(group.platform),
      ...{ cause: null, title: null, plannedMethod: null, deliveryMethod: null, lives: null },
    },
    context,
    1,
  );
  const one = delta.rollups.find(({ grain }) => grain === "D");
  if (!one) return;
  const key = JSON.stringify(Object.values(group));
  const sums = known.get(key) ?? { ...group, counts: AT.map(() => 0) };
  for (const [at, column] of AT.entries())
    sums.counts[at] = (sums.counts[at] ?? 0) + (one.counts[column] ?? 0) * messages;
  known.set(key, sums);
}
