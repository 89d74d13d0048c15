import type { Preset } from "@/lib/address/range";

export type DateRangeProps = {
  readonly label: string;
  readonly days: string;
  readonly previous: string;
  /** Null where the next range has not begun. */
  readonly next: string | null;
  readonly presets: readonly {
    readonly preset: Preset;
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** The address of another range; FROM and TO stand for its days. */
  readonly template: string;
};
