"use client";

import { Ellipsis } from "lucide-react";
import { type MouseEvent, type ReactNode, useId } from "react";
import { words } from "@/lib/words/words";
import { buttonVariants } from "./button";
import { cn } from "./cn";
import { closePanel } from "./panel";

/**
 * What a page can do besides its numbers: buttons side by side, on a phone behind one of three dots.
 * They are the same elements: what is a popover there is no box at all where there is room.
 */
export function PhoneMenu({ children }: { children: ReactNode }) {
  const id = useId();
  const used = ({ target }: MouseEvent) => {
    const hit = (target as Element).closest("a, button");
    // A button that opens a panel stays beside it.
    if (hit && !hit.hasAttribute("popovertarget")) closePanel(hit);
  };
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={words("forms-ui")("moreForPage")}
        className={cn(buttonVariants({ size: "icon" }), "sm:hidden")}
      >
        <Ellipsis aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only follows up on what buttons do */}
      <div id={id} popover="auto" onClick={used} className="anchored-popover phone-menu">
        {children}
      </div>
    </>
  );
}
