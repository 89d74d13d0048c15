"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { words } from "@/lib/words/words";
import { Button } from "./button";
import { cn } from "./cn";

/** Copies a text and says that it did. */
export function CopyButton({
  text,
  label = words("forms-ui")("copy"),
  showLabel = false,
  className,
}: {
  text: string;
  label?: string;
  showLabel?: boolean;
  className?: string;
}) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  const say = words("forms-ui");
  const told = { idle: label, copied: say("copied"), failed: say("copyByHand") }[state];
  return (
    <Button
      variant={showLabel ? "secondary" : "ghost"}
      size={showLabel ? "sm" : "icon-sm"}
      className={cn(!showLabel && "bg-panel", className)}
      onClick={copy}
      aria-label={showLabel ? undefined : label}
      title={showLabel ? undefined : told}
    >
      {state === "copied" ? (
        <Check aria-hidden="true" className="text-good" />
      ) : (
        <Copy aria-hidden="true" />
      )}
      {showLabel ? told : null}
      <span className="sr-only" aria-live="polite">
        {state === "idle" ? "" : told}
      </span>
    </Button>
  );
}
