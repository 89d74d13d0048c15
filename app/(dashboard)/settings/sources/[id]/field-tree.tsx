"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { Draft } from "@/lib/providers/mapping/draft";
import type { ItemsSeen } from "@/lib/providers/mapping/look-at";
import { ROLES, type Role } from "@/lib/providers/mapping/roles";
import { withRole } from "@/lib/providers/mapping/with-role";
import { words } from "@/lib/words/words";
import { FieldRow } from "./field-row";

/** One real item as a tree of its values; each can be said to be something. */
export function FieldTree({
  look,
  draft,
  isGuess,
  onChange,
  onTypeChange,
}: {
  look: ItemsSeen;
  draft: Draft;
  isGuess: (what: string) => boolean;
  onChange: (draft: Draft, ...what: string[]) => void;
  onTypeChange: (draft: Draft) => void;
}) {
  const say = words("sources-ui");
  const [shown, setShown] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const sample = look.samples[Math.min(shown, look.samples.length - 1)] ?? {};
  const rolesOf = (path: string): Role[] =>
    ROLES.filter((role) => draft.roles[role]?.includes(path));
  const choose = (path: string, choice: string) => {
    const next = withRole(draft, path, choice);
    const isType = choice === "type" || draft.roles.type?.includes(path);
    if (isType) onTypeChange({ ...next, types: {} });
    else onChange(next, ...ROLES.filter((role) => pathsOf(next, role) !== pathsOf(draft, role)));
  };
  return (
    <Card>
      <CardHeader
        title={say("oneItem")}
        id="one-item"
        description={say("ofItems", { n: look.items })}
      >
        <Button
          size="sm"
          aria-label={say("itemBefore")}
          disabled={shown === 0}
          onClick={() => setShown(shown - 1)}
        >
          <ChevronLeft aria-hidden="true" />
        </Button>
        <span className="text-xs text-ink-2" aria-live="polite">
          {say("shownOf", {
            shown: Math.min(shown, look.samples.length - 1) + 1,
            n: look.samples.length,
          })}
        </span>
        <Button
          size="sm"
          aria-label={say("nextItem")}
          disabled={shown >= look.samples.length - 1}
          onClick={() => setShown(shown + 1)}
        >
          <ChevronRight aria-hidden="true" />
        </Button>
      </CardHeader>
      <CardContent>
        <p className="mb-2 text-sm text-ink-2">{say("chooseValue")}</p>
        {look.unreadable > 0 ? (
          <Callout tone="warn" className="mb-2">
            <p>{say("noObjects", { n: look.unreadable })}</p>
          </Callout>
        ) : null}
        <ul aria-labelledby="one-item" className="divide-y divide-line-soft">
          {look.fields.map((field) => (
            <FieldRow
              key={field.path}
              field={field}
              items={look.items}
              value={sample[field.path] ?? null}
              roles={rolesOf(field.path)}
              isGuess={isGuess}
              taken={takenBy(draft, field.path)}
              isOpen={open === field.path}
              onOpen={() => setOpen(open === field.path ? null : field.path)}
              onChoose={(choice) => choose(field.path, choice)}
            />
          ))}
        </ul>
        {look.cut ? <p className="mt-2 text-xs text-ink-3">{say("moreValues")}</p> : null}
      </CardContent>
    </Card>
  );
}

/** The values that have a role, in their order, to be compared. */
const pathsOf = ({ roles }: Draft, role: Role): string => JSON.stringify(roles[role] ?? []);

/** Roles of which another value is the first. */
function takenBy({ roles }: Draft, path: string): Role[] {
  return ROLES.filter(
    (role) => role !== "joined" && role !== "type" && roles[role] && roles[role][0] !== path,
  );
}
