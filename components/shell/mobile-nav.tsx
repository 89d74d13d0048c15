"use client";

import { Menu, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Logo } from "@/components/logo";
import { words } from "@/lib/words/words";
import { PaletteButton } from "./command-menu";
import { NavLinks, type NavNotes } from "./nav-links";

/**
 * The phone's bar: the browser's own popover opens the pages, so it needs no focus trap of ours. They are drawn when
 * it opens, as every page has them beside it, too.
 */
export function MobileNav({
  notes,
  beside,
  children,
}: {
  notes: NavNotes;
  /** Before the button that opens the pages. */
  beside: ReactNode;
  children: ReactNode;
}) {
  const say = words("shell-ui");
  const sheet = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // Whoever was faster than the page is awake has opened it already.
  useEffect(() => setOpen(sheet.current?.matches(":popover-open") ?? false), []);
  return (
    <header className="no-print sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-ground/95 px-3.5 backdrop-blur md:hidden">
      <span className="flex items-center gap-2 font-semibold tracking-tight">
        <Logo />
        Pushlens
      </span>
      <div className="ml-auto">{beside}</div>
      <button
        type="button"
        popoverTarget="pages"
        aria-label={say("openMenu")}
        className="grid size-10 place-items-center rounded-md text-ink-2 hover:bg-line-soft"
      >
        <Menu aria-hidden="true" className="size-5" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows up on where the focus goes */}
      <div
        ref={sheet}
        id="pages"
        popover="auto"
        onBeforeToggle={(event) => {
          if (event.newState === "open") setOpen(true);
        }}
        onToggle={(event) => {
          if (event.newState === "closed") setOpen(false);
        }}
        // Tab leads on into the page, where the sheet would cover what has the focus.
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.hidePopover();
        }}
        className="m-0 ml-auto h-dvh max-h-none w-72 max-w-[85vw] flex-col border-l border-line bg-panel p-3.5 shadow-raised backdrop:bg-black/40 open:flex"
      >
        <button
          type="button"
          popoverTarget="pages"
          popoverTargetAction="hide"
          aria-label={say("closeMenu")}
          className="mb-2 ml-auto grid size-10 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-line-soft"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
        {open ? (
          <>
            <PaletteButton onOpen={() => sheet.current?.hidePopover()} />
            <nav aria-label={say("pages")} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
              <NavLinks notes={notes} onNavigate={() => sheet.current?.hidePopover()} />
            </nav>
            {children}
          </>
        ) : null}
      </div>
    </header>
  );
}
