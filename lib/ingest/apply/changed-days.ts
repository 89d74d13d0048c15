import { bucketOf } from "@/lib/bucket";
import { earliest } from "@/lib/facts/pair";
import { STEPS, type Step } from "@/lib/providers/event";
import type { DriverTx } from "@/lib/raw-transaction";
import type { MessageState } from "./message";

const at = (step: Step): number => STEPS.indexOf(step);
const SENT = at("sent");
const [DELIVERED, OPENED, CLICKED] = [at("delivered"), at("opened"), at("clicked")];

/**
 * The local days on which a batch changes what people got, or that they left: the worker derives these
 * again (`derive-people.ts`). Rather one too many than one too few.
 */
export class ChangedDays {
  /** Local dates. */
  readonly days = new Set<string>();
  readonly messages = new Set<string>();
  readonly #zone: string;

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** A message as it was, or as it is: where it is sent, and where it got there. */
  message(message: MessageState): void {
    for (const { stages } of message.lives ?? [message]) {
      const arrived = earliest(
        earliest(stages[DELIVERED] ?? null, stages[OPENED] ?? null),
        stages[CLICKED] ?? null,
      );
      const sent = stages[SENT] ?? null;
      if (arrived !== null) this.at(arrived);
      if (sent !== null) this.at(sent);
    }
  }

  /** A message that is as it was, of which something new was told, maybe whose it is. */
  toldAgain(messageId: string): void {
    this.messages.add(messageId);
  }

  at(ms: number): void {
    this.days.add(bucketOf(ms, this.#zone).day);
  }

  /** Appends: workers that change the same days do not wait for each other. */
  async write(tx: DriverTx): Promise<void> {
    if (this.days.size + this.messages.size === 0) return;
    await tx.$executeRawUnsafe(
      "INSERT INTO people_change (day, message_id) SELECT d::date, m FROM unnest($1::text[], $2::uuid[]) AS t(d, m)",
      [...this.days, ...[...this.messages].map(() => null)],
      [...[...this.days].map(() => null), ...this.messages],
    );
  }
}
