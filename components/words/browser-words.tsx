import type { ReactNode } from "react";
import type { BrowserArea } from "@/lib/words/catalogues";
import { messagesOf } from "@/lib/words/here";
import { KeepWords } from "./keep-words";

/** Gives the browser the texts that the client components inside it say, in the person's language alone. */
export function BrowserWords({
  areas,
  children,
}: {
  areas: readonly BrowserArea[];
  children: ReactNode;
}) {
  return (
    <KeepWords messages={areas.map((area) => [area, messagesOf(area)] as const)}>
      {children}
    </KeepWords>
  );
}
