"use client";

import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { type KeyOf, words } from "@/lib/words/words";

type Key = Extract<KeyOf<"shell-ui">, `key.${string}`>;
type Line = readonly [keys: readonly string[], does: Key];

const GROUPS = [
  [
    "sheet.range",
    [
      [["D"], "key.today"],
      [["W"], "key.7d"],
      [["M"], "key.28d"],
      [["Y"], "key.12m"],
      [["←", "→"], "key.step"],
      [["X"], "key.comparison"],
    ],
  ],
  [
    "sheet.page",
    [
      [["/"], "key.search"],
      [["Esc"], "key.clear"],
      [["↑", "↓", "←", "→"], "key.figures"],
      [["Home", "End"], "key.ends"],
    ],
  ],
  [
    "sheet.everywhere",
    [
      [["Ctrl", "K"], "key.find"],
      [["?"], "key.sheet"],
    ],
  ],
] as const satisfies readonly (readonly [title: KeyOf<"shell-ui">, lines: readonly Line[]])[];

/** Keys that are called otherwise on other keyboards. */
const NAMED = ["Ctrl", "Home", "End"] as const;
const isNamed = (key: string): key is (typeof NAMED)[number] => NAMED.some((one) => one === key);

/** Every key that does something. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const say = words("shell-ui");
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={say("shortcuts")} description={say("shortcutsRest")}>
        <div className="space-y-4">
          {GROUPS.map(([title, lines]) => (
            <section key={title}>
              <h3 className="text-2xs font-medium text-ink-3">{say(title)}</h3>
              <dl className="mt-1 divide-y divide-line-soft">
                {lines.map(([keys, does]) => (
                  <div
                    key={does}
                    className="flex items-center justify-between gap-4 py-1.5 text-sm"
                  >
                    <dt className="order-2 flex shrink-0 gap-1">
                      {keys.map((key) => (
                        <Kbd key={key}>{isNamed(key) ? say(`named.${key}`) : key}</Kbd>
                      ))}
                    </dt>
                    <dd className="text-ink-2">{say(does)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
