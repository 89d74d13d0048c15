import type { FilterName, LookName } from "./query";

/** What there is to filter by, with its values. */
export type FilterGroup = {
  readonly name: FilterName | LookName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};
