import type { DriftRow } from "@/lib/analytics/quality/shape-drift";
import { formatList } from "@/lib/format";
import { words } from "@/lib/words/words";
import { pathText } from "./path-text";

/** Names of the fields inside a new one that are told. */
const MOST_NAMED = 4;

/** The change in words. */
export function changeOf({ kind, type, value, was, inside }: DriftRow): string {
  const say = words("quality");
  if (kind === "value") return say("newValue", { value });
  if (kind === "type") return say("newType", { was: formatList(was), type });
  if (inside.length === 0) return type;
  const named = inside.slice(0, MOST_NAMED).map(pathText);
  const more = inside.length - named.length;
  return say("typeWith", {
    type,
    names: formatList(more > 0 ? [...named, say("more", { more })] : named),
  });
}
