"use client";

import type { ReactNode } from "react";
import type { Area } from "@/lib/words/catalogues";
import type { Messages } from "@/lib/words/compiled";
import { keepMessages } from "@/lib/words/here-browser";

/** Keeps texts for what is drawn inside it. On the server nobody asks for what is kept. */
export function KeepWords({
  messages,
  children,
}: {
  messages: readonly (readonly [Area, Messages])[];
  children: ReactNode;
}) {
  for (const [area, texts] of messages) keepMessages(area, texts);
  return children;
}
