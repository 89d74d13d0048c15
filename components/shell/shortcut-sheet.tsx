"use client";

import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type Line = readonly [keys: readonly string[], does: string];

const GROUPS: readonly (readonly [title: string, lines: readonly Line[]])[] = [
  [
    "Range",
    [
      [["D"], "Today"],
      [["W"], "Last 7 days"],
      [["M"], "Last 28 days"],
      [["Y"], "Last 12 months"],
      [["←", "→"], "The range before or after"],
      [["X"], "Comparison off or on"],
    ],
  ],
  [
    "Page",
    [
      [["/"], "Search"],
      [["Esc"], "Clear all filters"],
      [["↑", "↓", "←", "→"], "From figure to figure of a card or table, once one has the focus"],
      [["Home", "End"], "Its first or last figure"],
    ],
  ],
  [
    "Everywhere",
    [
      [["Ctrl", "K"], "Find a page, campaign, filter or range (⌘ K on a Mac)"],
      [["?"], "This sheet"],
    ],
  ],
];

/** Every key that does something. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Keyboard shortcuts"
        description="They rest while a field has the focus or something lies over the page."
      >
        <div className="space-y-4">
          {GROUPS.map(([title, lines]) => (
            <section key={title}>
              <h3 className="text-2xs font-medium text-ink-3">{title}</h3>
              <dl className="mt-1 divide-y divide-line-soft">
                {lines.map(([keys, does]) => (
                  <div
                    key={does}
                    className="flex items-center justify-between gap-4 py-1.5 text-sm"
                  >
                    <dt className="order-2 flex shrink-0 gap-1">
                      {keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </dt>
                    <dd className="text-ink-2">{does}</dd>
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
