import type { DriftRow } from "@/lib/analytics/quality/shape-drift";
import { formatList } from "@/lib/format";

/** Names of the fields inside a new one that are told. */
const MOST_NAMED = 4;

/** A path as people write it: `list[].name`. */
export function pathText(path: string): string {
  return path.replaceAll(".[]", "[]");
}

/** The change in words. */
export function changeOf({ kind, type, value, was, inside }: DriftRow): string {
  if (kind === "value") return `“${value}” was not among its values before`;
  if (kind === "type") return `${formatList(was)} before, now ${type} too`;
  if (inside.length === 0) return type;
  const named = inside.slice(0, MOST_NAMED).map(pathText);
  const more = inside.length - named.length;
  return `${type} with ${formatList(more > 0 ? [...named, `${more} more`] : named)}`;
}
