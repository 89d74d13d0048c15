import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const TONES = {
  info: { icon: Info, box: "border-line bg-line-soft/60", mark: "text-accent" },
  good: { icon: CircleCheck, box: "border-good/30 bg-good-soft", mark: "text-good" },
  warn: { icon: TriangleAlert, box: "border-warn/30 bg-warn-soft", mark: "text-warn" },
  bad: { icon: CircleAlert, box: "border-bad/30 bg-bad-soft", mark: "text-bad" },
} as const;

/** A boxed note: what happened, what was not lost, what to do. `live` announces it. */
export function Callout({
  tone = "info",
  title,
  live = false,
  className,
  children,
}: {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  live?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  const { icon: Icon, box, mark } = TONES[tone];
  const role = live ? (tone === "bad" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={cn("flex gap-2.5 rounded-lg border px-3.5 py-3", box, className)}>
      <Icon aria-hidden="true" className={cn("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0 flex-1 space-y-1 text-sm text-ink-2">
        {title ? <p className="font-medium text-ink">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
