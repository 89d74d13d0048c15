import type { Change } from "./find-changes";

/** A change, and whose it is. */
export type Found = {
  readonly change: Change;
  readonly campaign: { readonly key: string; readonly name: string } | null;
  /** The endpoint that makes most of it. */
  readonly mostly: { readonly id: string; readonly name: string } | null;
};

/** What was found of a range, the most important first. */
export type Looked = {
  readonly found: readonly Found[];
  /** How many comparisons could be made at all. */
  readonly judged: number;
  readonly without: readonly string[];
};
