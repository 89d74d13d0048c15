"use client";

import { Scale } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { hrefKeeping, hrefWith } from "@/lib/address/query";
import { words } from "@/lib/words/words";

/** How many campaigns are chosen, and the way to their comparison. */
export function ChosenCampaigns({
  chosen,
  onClear,
}: {
  chosen: readonly string[];
  onClear: () => void;
}) {
  const say = words("campaigns-ui");
  const params = useSearchParams();
  if (chosen.length === 0) return null;
  const query = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  const kept = new URLSearchParams(hrefKeeping("", query).slice(1));
  const shared = Object.fromEntries([...kept.keys()].map((key) => [key, kept.getAll(key)]));
  const href = hrefWith("/campaigns/compare", shared, { with: [...chosen] });
  return (
    <div role="status" className="flex items-center gap-1 text-xs text-ink-2">
      {chosen.length > 1 ? (
        <Button asChild variant="primary">
          <Link href={href as Route}>
            <Scale aria-hidden="true" /> {say("compareChosen", { chosen: chosen.length })}
          </Link>
        </Button>
      ) : (
        <span className="px-1">{say("tickAnother")}</span>
      )}
      <Button variant="ghost" size="sm" onClick={onClear}>
        {say("clear")}
      </Button>
    </div>
  );
}
