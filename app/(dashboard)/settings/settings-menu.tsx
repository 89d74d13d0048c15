"use client";

import { ChevronDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useId } from "react";
import { NavCounts, type NavNotes } from "@/components/shell/nav-links";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { closePanel } from "@/components/ui/panel";
import { pageName } from "@/lib/address/page-name";
import { isCurrent, type PageOf, settingsGroups } from "@/lib/address/pages";
import { words } from "@/lib/words/words";

/**
 * The parts of Settings by what they are for: beside the part that is open, or behind a button where that would
 * leave it too little room. They are the same elements. `notes` say what waits in a part, by its path.
 */
export function SettingsMenu({ notes }: { notes: NavNotes }) {
  const path = usePathname();
  const say = words("shell-ui");
  const id = useId();
  const groups = settingsGroups();
  const open = groups.flatMap(({ pages }) => pages).find((page) => isCurrent(page.path, path));
  return (
    <nav
      aria-label={pageName("/settings")}
      className="max-xl:mb-4 xl:sticky xl:top-4 xl:self-start"
    >
      <button
        type="button"
        popoverTarget={id}
        className={cn(buttonVariants(), "xl:hidden max-sm:w-full max-sm:justify-between")}
      >
        <span>
          <span className="text-ink-3">{say("settingsPart")} </span>
          {open ? pageName(open.path) : null}
        </span>
        <span className="flex items-center gap-1.5">
          <NavCounts notes={Object.values(notes).flat()} />
          <ChevronDown aria-hidden="true" />
        </span>
      </button>
      <div id={id} popover="auto" className="anchored-popover settings-menu">
        {groups.map(({ heading, pages }) => (
          <Group
            key={heading}
            heading={say(`settings.${heading}`)}
            pages={pages}
            path={path}
            notes={notes}
          />
        ))}
      </div>
    </nav>
  );
}

function Group({
  heading,
  pages,
  path,
  notes,
}: {
  heading: string;
  pages: readonly PageOf<"settings">[];
  path: string;
  notes: NavNotes;
}) {
  const id = useId();
  return (
    <div>
      <p id={id} className="px-2 pb-1 text-2xs font-medium text-ink-3">
        {heading}
      </p>
      <ul aria-labelledby={id}>
        {pages.map(({ path: href }) => {
          const current = isCurrent(href, path);
          return (
            <li key={href}>
              <Link
                href={href as Route}
                aria-current={current ? "page" : undefined}
                onClick={({ currentTarget }) => closePanel(currentTarget)}
                className={cn(
                  "flex items-center justify-between gap-1.5 rounded-md px-2 py-1 text-sm text-ink-2 hover:bg-line-soft hover:text-ink max-xl:py-2",
                  current && "bg-line-soft font-medium text-ink",
                )}
              >
                {pageName(href)}
                <span className="flex gap-1">
                  <NavCounts notes={notes[href]} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
