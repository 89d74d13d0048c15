"use client";

import { MessageSquarePlus, Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ChartNote } from "@/components/charts/marks";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/words/words";

// Loaded when asked for: most charts are looked at and left.
const NoteDialog = dynamic(() => import("./note-dialog").then((module) => module.NoteDialog), {
  ssr: false,
});

/** Adds a note to the charts, or changes the one that it stands beside. */
export function NoteButton({ note, day }: { note: ChartNote | null; day: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {note ? (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={words("page-ui")("changeThis", { text: note.text })}
          onClick={() => setOpen(true)}
          className="no-print -my-1.5"
        >
          <Pencil aria-hidden="true" className="size-3.5!" />
        </Button>
      ) : (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => setOpen(true)}
          className="no-print -ml-2 text-ink-3"
        >
          <MessageSquarePlus aria-hidden="true" /> {words("page-ui")("addNote")}
        </Button>
      )}
      {open ? <NoteDialog note={note} day={day} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
