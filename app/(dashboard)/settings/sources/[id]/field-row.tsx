"use client";

import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import { formatCount } from "@/lib/format";
import type { Field } from "@/lib/providers/mapping/look-at";
import { ROLES, type Role } from "@/lib/providers/mapping/roles";
import {
  CAMPAIGN_AND_MESSAGE,
  ELSE,
  NOTHING,
  PERSON_AND_ADDRESS,
} from "@/lib/providers/mapping/with-role";
import { ROLE_MARKS, ROLE_WORDS } from "./words";

type Props = {
  field: Field;
  items: number;
  value: string | null;
  roles: readonly Role[];
  isGuess: (what: string) => boolean;
  /** Roles that another value has. */
  taken: readonly Role[];
  isOpen: boolean;
  onOpen: () => void;
  onChoose: (choice: string) => void;
};

const INDENTS = ["pl-0", "pl-3", "pl-6", "pl-8", "pl-10", "pl-12", "pl-12", "pl-12"] as const;

/** A value of the item: its name, what stands there, what it is; opened, what it can be and what else was seen. */
export function FieldRow({ field, items, value, roles, isGuess, isOpen, onOpen, ...rest }: Props) {
  const id = useId();
  const indent = INDENTS[field.depth] ?? "pl-12";
  if (field.holds !== "value") {
    return (
      <li className={cn("py-1 text-sm font-medium text-ink-2", indent)}>
        <span className="font-mono text-xs">{field.name}</span>
        <span className="text-ink-3"> {field.holds === "list" ? "[ ]" : "{ }"}</span>
      </li>
    );
  }
  return (
    <li className={indent}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onOpen}
        className="flex w-full flex-wrap items-baseline gap-x-2 gap-y-0.5 rounded py-1.5 text-left text-sm hover:bg-line-soft"
      >
        <span className="font-mono text-xs font-medium">{field.name}</span>
        <span className="min-w-0 flex-1 truncate text-ink-2">{value ?? "not in this item"}</span>
        {roles.map((role) => (
          <Badge key={role} tone="accent">
            {ROLE_MARKS[role]}
            {isGuess(role) ? <span className="font-normal">(guess)</span> : null}
          </Badge>
        ))}
        {field.count < items ? (
          <span className="text-2xs text-ink-3">
            in {formatCount(field.count)} of {formatCount(items)}
          </span>
        ) : null}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <Choice {...rest} field={field} roles={roles} items={items} id={`${id}-role`} />
        ) : null}
      </div>
    </li>
  );
}

/** What a value is now, as the list of choices has it. */
function choiceOf(roles: readonly Role[], taken: readonly Role[]): string {
  if (roles.includes("person") && roles.includes("address")) return PERSON_AND_ADDRESS;
  if (roles.includes("campaign") && roles.includes("message")) return CAMPAIGN_AND_MESSAGE;
  const [role] = roles;
  if (role === undefined) return NOTHING;
  return taken.includes(role) ? ELSE + role : role;
}

function Choice({
  id,
  field,
  roles,
  taken,
  onChoose,
}: Pick<Props, "field" | "roles" | "items" | "taken" | "onChoose"> & { id: string }) {
  const now = choiceOf(roles, taken);
  // Arrow keys go through a list one by one: none of them is meant before it is set.
  const [choice, setChoice] = useState(now);
  const more = field.distinct - Math.min(field.values.length, 12);
  return (
    <div className="mb-2 space-y-2 rounded-lg border border-line bg-ground p-3">
      <div className="grid gap-1">
        <Label htmlFor={id} className="[overflow-wrap:anywhere]">
          <span className="font-mono text-xs">{field.path}</span> is
        </Label>
        <div className="flex flex-wrap gap-2">
          <Select
            id={id}
            value={choice}
            onChange={(event) => setChoice(event.currentTarget.value)}
            className="min-w-0 max-w-md flex-1"
          >
            <option value={NOTHING}>Nothing that is counted</option>
            {ROLES.filter((role) => role !== "joined" || taken.includes("message")).map((role) => (
              <option key={role} value={role}>
                {ROLE_WORDS[role]}
              </option>
            ))}
            <option value={PERSON_AND_ADDRESS}>The person, by their address</option>
            <option value={CAMPAIGN_AND_MESSAGE}>
              The campaign’s id, and with the person the message’s
            </option>
            {taken.map((role) => (
              <option key={role} value={ELSE + role}>
                {ROLE_WORDS[role]}, where the first is missing
              </option>
            ))}
          </Select>
          <Button type="button" disabled={choice === now} onClick={() => onChoose(choice)}>
            Set
          </Button>
        </div>
      </div>
      <div>
        <p className="text-xs text-ink-3">
          {field.distinct === 1
            ? "Always the same value"
            : `${formatCount(field.distinct)} different values`}
          , the most frequent first:
        </p>
        <ul className="mt-1 space-y-0.5 text-xs">
          {field.values.slice(0, 12).map(({ value, count }) => (
            <li key={value} className="flex gap-2">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{value}</span>
              <span className="tabular-nums text-ink-2">{formatCount(count)}</span>
            </li>
          ))}
        </ul>
        {more > 0 ? <p className="text-xs text-ink-3">and {formatCount(more)} more</p> : null}
      </div>
    </div>
  );
}
