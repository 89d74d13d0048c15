"use client";

import { useSyncExternalStore } from "react";
import { Callout } from "@/components/ui/callout";
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";

const never = () => () => undefined;

/** Said where somebody came over http though browsers keep the sign-in for https alone. */
export function InsecureNote({ address }: { address: string | null }) {
  // The server cannot know: a proxy may speak https for it without a word.
  const insecure = useSyncExternalStore(
    never,
    () => window.location.protocol === "http:",
    () => false,
  );
  if (!address || !insecure) return null;
  return (
    <Callout tone="warn" live title={words("entrance-ui")("insecure")}>
      <p>
        {richWords("entrance-ui")("goToSecure", {
          address: new URL(address).origin,
          link: (text) => (
            <a href={address} className="break-all underline">
              {text}
            </a>
          ),
        })}
      </p>
    </Callout>
  );
}
