"use client";

import { FlaskConical } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { words } from "@/lib/words/words";

const FOLDED = "pushlens-demo-folded";
/** Where no invented number stands. */
const WITHOUT = /^\/(?:settings|account|definitions)(?:\/|$)/;

const never = () => () => undefined;
const isFolded = () => window.localStorage.getItem(FOLDED) === "yes";

/** Says that numbers are invented, above those alone and not in print; folded it is one word. */
export function DemoBanner({ admin, filling }: { admin: boolean; filling: boolean }) {
  const path = usePathname();
  const before = useSyncExternalStore(never, isFolded, () => false);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const say = words("shell-ui");
  if (WITHOUT.test(path)) return null;
  const folded = chosen ?? before;
  const fold = () => {
    window.localStorage.setItem(FOLDED, folded ? "no" : "yes");
    setChosen(!folded);
  };
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
      <FlaskConical aria-hidden="true" className="size-4 shrink-0 text-warn" />
      <span className="font-medium text-ink">{say("demoData")}</span>
      {folded ? null : (
        <span>
          <span className={admin ? "max-sm:sr-only" : undefined}>{say("invented")}</span>{" "}
          {filling ? (
            <span>{say("stillFilling")}</span>
          ) : admin ? (
            <Link
              href={"/settings/data#demo" as Route}
              className="text-accent underline underline-offset-3"
            >
              {say("removeThem")}
            </Link>
          ) : (
            <span className="max-sm:sr-only">{say("adminCanRemove")}</span>
          )}
        </span>
      )}
      <button
        type="button"
        onClick={fold}
        aria-expanded={!folded}
        className="min-h-6 rounded px-1 text-xs text-ink-3 underline-offset-3 hover:underline"
      >
        {say(folded ? "more" : "less")}
        <span className="sr-only"> {say("aboutDemo")}</span>
      </button>
    </div>
  );
}
