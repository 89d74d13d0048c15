import type { Warning } from "@/lib/providers/mapping/preview";
import { partsOf, words } from "@/lib/words/words";

/** What is probably wrong with a mapping, and what to do. */
export function warningWords({ kind, count, of, sample }: Warning): {
  title: string;
  text: string;
} {
  const say = words("sources-ui");
  // Not each of them tells both counts.
  const advice = String(partsOf("sources-ui", `advice.${kind}`, { n: count, all: of }));
  const example = sample === null || sample === "" ? "" : ` ${say("forExample", { sample })}`;
  return { title: say(`warning.${kind}`), text: advice + example };
}
