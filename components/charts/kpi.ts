import type { Delta } from "./prepare-delta";
import type { SparkValues } from "./prepare-sparkline";

/** One key figure, ready to be shown. */
export type Kpi = {
  readonly id: string;
  readonly label: string;
  /** Which of all it covers, where not all: "2 of 5 providers". */
  readonly part?: string;
  readonly definition: string;
  /** What it covers and leaves out, below the definition. */
  readonly coverage: string;
  readonly value: string;
  /** Every digit of a shortened value, or why there is none. */
  readonly title: string;
  readonly delta: Delta | null;
  readonly deltaTitle: string;
  readonly note: string;
  /** Where it leads; nowhere on a shared page. */
  readonly href?: string | null;
  /** Where it is drawn large, or not any more; null where nowhere. */
  readonly series?: { readonly href: string; readonly current: boolean } | null;
  readonly values: SparkValues;
  readonly previous: SparkValues;
  readonly lastUnfinished: boolean;
};
