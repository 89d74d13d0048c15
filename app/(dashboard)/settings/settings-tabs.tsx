"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { NavCounts, type NavNotes } from "@/components/shell/nav-links";
import { cn } from "@/components/ui/cn";
import { isCurrent, pagesOf } from "@/lib/address/pages";

/** The parts of Settings; `notes` say what waits in one, by its path. */
export function SettingsTabs({ notes }: { notes: NavNotes }) {
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  // On a phone the part that is open may lie beyond the edge.
  useEffect(() => {
    const current = nav.current?.querySelector(`[href="${path}"], [aria-current=page]`);
    current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <nav
      ref={nav}
      aria-label="Settings"
      className="relative mb-5 flex gap-5 overflow-x-auto border-b border-line"
    >
      {pagesOf("settings").map(({ path: href, label }) => {
        const current = isCurrent(href, path);
        return (
          <Link
            key={href}
            href={href as Route}
            aria-current={current ? "page" : undefined}
            className={cn(
              "-mb-px flex items-center gap-1.5 whitespace-nowrap border-b-2 border-transparent px-0.5 py-2 text-sm text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px]",
              current && "border-accent font-medium text-ink",
            )}
          >
            {label}
            <NavCounts notes={notes[href]} />
          </Link>
        );
      })}
    </nav>
  );
}
