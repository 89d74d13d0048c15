"use client";

import { Download } from "lucide-react";
import { useId } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Panel, panelItem } from "@/components/ui/panel";
import { words } from "@/lib/words/words";

const WAYS = [
  ["withNotes", "withNotesWhat"],
  ["plainTable", "plainTableWhat"],
] as const;

/** The two ways to have a table's file, from one button; each link leads to the file itself. */
export function ExportChoice({
  href,
  label,
  also,
  size = "md",
  className,
}: {
  /** The file with its notes. */
  href: string;
  /** What is in the file, for those who do not see the button's place. */
  label: string;
  /** Another file that belongs to it, as its notes have it. */
  also?: { readonly href: string; readonly name: string; readonly hint: string } | undefined;
  size?: "sm" | "md";
  className?: string;
}) {
  const say = words("page-ui");
  const id = useId();
  const plain = `${href}${href.includes("?") ? "&" : "?"}notes=none`;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={cn(buttonVariants({ size }), "no-print", className)}
        aria-label={say("csvOf", { label })}
        title={say("asCsv", { label })}
      >
        <Download aria-hidden="true" /> CSV
      </button>
      <Panel id={id} label={say("csvOf", { label })} side="end" className="w-72">
        {WAYS.map(([name, hint], at) => (
          <a
            key={name}
            href={at === 0 ? href : plain}
            download
            data-first={at === 0 ? "" : undefined}
            className={panelItem}
          >
            <span>
              {say(name)}
              <span className="block text-2xs text-ink-3">{say(hint)}</span>
            </span>
          </a>
        ))}
        {also ? (
          <a href={also.href} download className={panelItem}>
            <span>
              {also.name}
              <span className="block text-2xs text-ink-3">{also.hint}</span>
            </span>
          </a>
        ) : null}
      </Panel>
    </>
  );
}
