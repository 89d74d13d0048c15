import type { InAll } from "@/lib/words/languages";
import type { SourceDefinition } from "./source/definition";
import type { FailureHint, Provider } from "./types";

/** The same, with each text of it in every language, as our own are. */
type InEvery<Of> = [InAll] extends [Of]
  ? InAll
  : Of extends readonly (infer One)[]
    ? InEvery<One>[]
    : Of extends object
      ? { [Name in keyof Of]: InEvery<Of[Name]> }
      : Of;

/** What a vendor's folder tells people who set it up, in `told.ts`. */
export type Told = InEvery<Pick<Provider, "setup" | "replace" | "assumptions">>;

/** Causes of failure, of a vendor that is a definition. */
export type ToldFailures = InEvery<SourceDefinition["failures"]>;

/** A cause of failure, and all of them, of an adapter by hand. */
export type ToldFailure = InEvery<FailureHint>;
export type FailureHints = ReadonlyMap<string, ToldFailure>;
