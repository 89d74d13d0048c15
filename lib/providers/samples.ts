import type { Channel, Kind } from "./event";

/**
 * What a sample item is about. What is left out is something believable, the same each time; `null`
 * is left out of the item.
 */
export type SampleOf = {
  /** When it happened, ms since 1970. */
  readonly at: number;
  /** The vendor's id of the event itself, where it gives one. */
  readonly id?: string;
  /** The vendor's id of the message, or of what was sent, where a device tells messages apart. */
  readonly message?: string;
  readonly device?: string;
  readonly person?: string | null;
  /** The vendor's campaign id; ignored where a message is its own campaign. */
  readonly campaign?: string | null;
  /** Of the channels that the provider has. */
  readonly channel?: Channel;
  readonly cause?: string | null;
  readonly title?: string;
};

/**
 * Builders of items as the vendor sends them, by what they mean: the one place beside the recorded
 * fixtures where a vendor's body is spelled. Examples, simulator, tests and benchmarks share them.
 */
export type Samples = { readonly [K in Kind]?: (of: SampleOf) => object };
