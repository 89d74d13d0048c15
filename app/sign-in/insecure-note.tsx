"use client";

import { useSyncExternalStore } from "react";
import { Callout } from "@/components/ui/callout";

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
    <Callout tone="warn" live title="Signing in will not hold at this address">
      <p>
        This Pushlens is set up for https, and browsers keep its sign-in there alone. Go to{" "}
        <a href={address} className="break-all underline">
          {new URL(address).origin}
        </a>
        .
      </p>
    </Callout>
  );
}
