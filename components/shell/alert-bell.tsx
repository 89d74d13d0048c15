import { Bell } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";

/** The way to the alerts from every page, with how many are open; quiet while none is. */
export function AlertBell({ open, className }: { open: number; className?: string }) {
  const say = words("shell");
  const told = open === 0 ? say("noAlert") : say("alertsOpen", { n: open });
  return (
    <Link
      href={"/settings/alerts" as Route}
      prefetch={false}
      aria-label={told}
      title={told}
      className={cn(
        "flex h-7 min-w-7 items-center justify-center gap-1 rounded-md px-1.5 text-ink-3 max-md:h-10 max-md:min-w-10 transition-colors hover:bg-line-soft hover:text-ink",
        open > 0 && "text-bad hover:text-bad md:bg-bad-soft md:hover:bg-bad-soft",
        className,
      )}
    >
      <Bell aria-hidden="true" strokeWidth={1.75} className="size-4" />
      {open > 0 ? (
        <span aria-hidden="true" className="text-2xs font-semibold">
          {formatCount(open)}
        </span>
      ) : null}
    </Link>
  );
}
