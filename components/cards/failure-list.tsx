import type { FigureChange } from "@/components/charts/prepare-figure-change";
import { failureClassLabel } from "@/components/charts/stages";
import type { FailureCause } from "@/lib/analytics/funnel/answers";
import { formatCount, percentColumn } from "@/lib/format";
import { words } from "@/lib/words/words";
import { FailureCauses } from "./failure-causes";

/** One cause of failure with what is known of it. */
export type FailureLine = Pick<FailureCause, "label" | "class" | "count" | "meaning" | "todo"> & {
  readonly key: string;
  /** The provider's own word, where it is another one. */
  readonly word: string | null;
  /** The provider, where they are several. */
  readonly whose?: string;
  /** The messages that failed so. */
  readonly href: string | null;
  /** Since the range compared with. */
  readonly change?: FigureChange | null;
};

/** Why messages failed, the most frequent cause first, each with what to do about it. */
export function FailureList({ lines }: { lines: readonly FailureLine[] }) {
  const say = words("failures");
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const percent = percentColumn(lines.map(({ count }) => count / Math.max(1, total)));
  const most = Math.max(1, ...lines.map(({ count }) => count));
  const todos = [...new Set(lines.map(({ todo }) => todo))];
  return (
    <FailureCauses
      todos={todos}
      whatToDo={say("whatToDo")}
      showMessages={say("showMessages")}
      lines={lines.map(({ key, label, word, whose, meaning, todo, href, change, ...line }) => ({
        key,
        label,
        meaning,
        todo: todos.indexOf(todo),
        sort: failureClassLabel(line.class),
        count: formatCount(line.count),
        share: percent(total === 0 ? null : line.count / total),
        width: Number(((line.count / most) * 100).toFixed(3)),
        ...(word ? { word } : {}),
        ...(whose ? { whose } : {}),
        ...(href ? { href } : {}),
        ...(change ? { change } : {}),
      }))}
    />
  );
}
