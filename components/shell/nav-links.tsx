"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { pageName } from "@/lib/address/page-name";
import { isCurrent, pagesOf } from "@/lib/address/pages";
import { hrefKeeping } from "@/lib/address/query";
import { LinkProgress } from "./link-progress";
import { PAGE_ICONS } from "./page-icons";

/** Something of a page that waits for somebody: a count, and what it counts. */
export type NavNote = {
  readonly count: string;
  readonly about: string;
  /** Bad is what an alert found; the others wait. */
  readonly tone?: "bad";
};
/** By the page's path. */
export type NavNotes = Readonly<Record<string, readonly NavNote[]>>;

/** Links to every page; range and filters come along. */
export function NavLinks({
  onNavigate,
  notes = {},
}: {
  onNavigate?: () => void;
  notes?: NavNotes;
}) {
  const path = usePathname();
  const search = useSearchParams();
  const query: Record<string, string[]> = {};
  for (const name of search.keys()) query[name] = search.getAll(name);
  return (
    <ul className="flex flex-1 flex-col gap-0.5">
      {pagesOf("navigation").map(({ path: page, ...may }) => {
        const current = isCurrent(page, path);
        const Icon = PAGE_ICONS[page];
        return (
          <li key={page} className={page === "/settings" ? "mt-auto" : undefined}>
            <Link
              href={("keeps" in may ? hrefKeeping(page, query) : page) as Route}
              aria-current={current ? "page" : undefined}
              {...(onNavigate ? { onClick: onNavigate } : {})}
              className={cn("nav-link", current && "bg-line-soft font-medium text-ink")}
            >
              <Icon
                aria-hidden="true"
                strokeWidth={1.75}
                className={cn("size-4", current ? "text-accent" : "text-ink-3")}
              />
              {pageName(page)}
              <LinkProgress />
              <span className="ml-auto flex gap-1">
                <NavCounts notes={notes[page]} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** The counts beside a link; nothing without one. */
export function NavCounts({ notes = [] }: { notes?: readonly NavNote[] | undefined }) {
  return notes.map(({ count, about, tone }) => (
    <span
      key={about}
      title={about}
      // What is for screen readers alone stands in here, and not at the page's edge.
      className={cn(
        "relative rounded-full bg-warn-soft px-1.5 text-2xs font-medium text-warn tabular-nums",
        tone === "bad" && "bg-bad-soft text-bad",
      )}
    >
      <span aria-hidden="true">{count}</span>
      <span className="sr-only"> {about}</span>
    </span>
  ));
}
