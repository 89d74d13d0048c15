import { CHAIN, type ChainStage, isStage, STAGES, type Stage } from "@/lib/providers/event";
import { providerBySlug } from "@/lib/providers/registry";
import { type Provider, reportsStage } from "@/lib/providers/types";
import type { Truth } from "./types";

/** What became of all items, as the page on data quality counts them. */
export type ItemCounts = {
  readonly received: number;
  readonly counted: number;
  readonly duplicate: number;
  readonly ignored: number;
  readonly quarantined: number;
};

/** One stage's messages; null: the provider does not report it. */
export type StageCount = {
  readonly stage: Stage;
  readonly total: number | null;
  readonly implied: number;
};

/** What the dashboard should show. */
export type Expectation = {
  readonly items: ItemCounts;
  readonly stages: readonly StageCount[];
  readonly optedIn: number;
  readonly optedOut: number;
};

type Reached = { readonly channel: Truth["channel"]; readonly stages: Set<Stage> };

/** Keeps count of what was sent, apart from everything that the installation computes itself. */
export class Tally {
  readonly #seen = new Set<string>();
  readonly #messages = new Map<string, Reached>();
  readonly #counts = { received: 0, counted: 0, duplicate: 0, ignored: 0, quarantined: 0 };
  #optedIn = 0;
  #optedOut = 0;

  /** Counts one item that was acknowledged. */
  add(item: Truth): void {
    this.#counts.received += 1;
    if (item.outcome !== "counted") {
      this.#counts[item.outcome] += 1;
      return;
    }
    if (this.#seen.has(item.id)) {
      this.#counts.duplicate += 1;
      return;
    }
    this.#seen.add(item.id);
    this.#counts.counted += 1;
    if (item.kind === "opted_in") this.#optedIn += 1;
    if (item.kind === "opted_out") this.#optedOut += 1;
    if (item.kind === null || item.message === null || !isStage(item.kind)) return;
    const message = this.#messages.get(item.message) ?? {
      channel: item.channel,
      stages: new Set(),
    };
    message.stages.add(item.kind);
    this.#messages.set(item.message, message);
  }

  /** What the dashboard should show of all that was added. */
  expectation(slug: string): Expectation {
    const provider = providerBySlug(slug);
    return {
      items: { ...this.#counts },
      stages: provider ? STAGES.map((stage) => this.#stage(stage, provider)) : [],
      optedIn: this.#optedIn,
      optedOut: this.#optedOut,
    };
  }

  #stage(stage: Stage, provider: Provider): StageCount {
    let reported = 0;
    let implied = 0;
    for (const message of this.#messages.values()) {
      if (message.stages.has(stage)) reported += 1;
      else if (isImplied(stage, message, provider)) implied += 1;
    }
    const known = reportsStage(provider, null, stage) || reported > 0;
    return { stage, total: known ? reported + implied : null, implied };
  }
}

/** A later stage of the chain implies an earlier one that the provider can report there. */
function isImplied(stage: Stage, { channel, stages }: Reached, provider: Provider): boolean {
  const position = CHAIN.indexOf(stage as ChainStage);
  if (position === -1 || !reportsStage(provider, channel, stage)) return false;
  return CHAIN.slice(position + 1).some((later) => stages.has(later));
}
