import { words } from "@/lib/words/words";
import type { ReportContent } from "./read-report";

/** A report in plain words: for mail programs without HTML, and for chats. */
export function reportLines(content: ReportContent): readonly string[] {
  const say = words("mails");
  const { days, zone, filters, sentences, kpis } = content;
  return [
    `${days} (${zone})`,
    ...(filters.length > 0 ? [filters.join(" · ")] : []),
    ...sentences,
    ...kpis.map(({ label, value, delta, note }) => {
      if (delta) return say("againstBefore", { label, value, change: delta.text });
      return note ? say("figureNote", { label, value, note }) : say("figure", { label, value });
    }),
  ];
}
