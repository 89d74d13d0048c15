"use client";

import { useState } from "react";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { words } from "@/lib/words/words";
import type { CurrentPage } from "./view-task";

/** Hidden fields of the page to keep; where its range can move, the choice whether it does. */
export function KeptRange({ current }: { current: CurrentPage }) {
  const say = words("page-ui");
  const [moves, setMoves] = useState(current.moving !== null);
  const kept = moves && current.moving ? current.moving : current.still;
  return (
    <>
      <input type="hidden" name="path" value={kept.path} />
      <input type="hidden" name="query" value={kept.query} />
      <input type="hidden" name="range" value={kept.range ?? ""} />
      {current.moving ? (
        <FormField id="kept-range" label={say("range")}>
          <Select
            value={moves ? "moves" : "still"}
            onChange={(event) => setMoves(event.target.value === "moves")}
          >
            <option value="moves">{say("rangeMoves", { days: current.days })}</option>
            <option value="still">{say("rangeStays", { days: current.days })}</option>
          </Select>
        </FormField>
      ) : (
        <p className="text-xs text-ink-3">{say("alwaysShows", { days: current.days })}</p>
      )}
    </>
  );
}
