import type { CountingName, Dimension } from "@/lib/address/query";

/** What there is to filter by, with its values. */
export type FilterGroup = {
  readonly name: Dimension | CountingName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};
