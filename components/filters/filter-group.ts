import {
  type CountingName,
  FILTERS,
  type FilterName,
  type NotName,
  notName,
} from "@/lib/address/query";

/** What there is to filter by, with its values. */
export type FilterGroup = {
  readonly name: FilterName | CountingName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** How many more there are, which the server finds by their name. */
  readonly further?: number;
};

/** More than this and a list is searched rather than read. */
export const MOST_SHOWN = 12;

const isFilter = (name: FilterGroup["name"]): name is FilterName =>
  FILTERS.some((filter) => filter === name);

/** The parameters of a group: that which keeps its values, and that which leaves them out. */
export function parametersOf({ name }: Pick<FilterGroup, "name">): readonly {
  readonly name: FilterName | NotName | CountingName;
  readonly is: boolean;
}[] {
  const keeps = { name, is: true };
  return isFilter(name) ? [keeps, { name: notName(name), is: false }] : [keeps];
}
