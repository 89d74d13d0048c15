"use client";

import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import { richWords } from "@/components/words/rich-words";
import { formatCount } from "@/lib/format";
import type { Field } from "@/lib/providers/mapping/look-at";
import { ROLES, type Role } from "@/lib/providers/mapping/roles";
import {
  CAMPAIGN_AND_MESSAGE,
  ELSE,
  NOTHING,
  PERSON_AND_ADDRESS,
} from "@/lib/providers/mapping/with-role";
import { words } from "@/lib/words/words";

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
  const say = words("sources-ui");
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
        <span className="min-w-0 flex-1 truncate text-ink-2">{value ?? say("notInItem")}</span>
        {roles.map((role) => (
          <Badge key={role} tone="accent">
            {say(`mark.${role}`)}
            {isGuess(role) ? <span className="font-normal">{say("guessed")}</span> : null}
          </Badge>
        ))}
        {field.count < items ? (
          <span className="text-2xs text-ink-3">
            {say("inSome", { some: field.count, n: items })}
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
  const say = words("sources-ui");
  const now = choiceOf(roles, taken);
  // Arrow keys go through a list one by one: none of them is meant before it is set.
  const [choice, setChoice] = useState(now);
  const more = field.distinct - Math.min(field.values.length, 12);
  return (
    <div className="mb-2 space-y-2 rounded-lg border border-line bg-ground p-3">
      <div className="grid gap-1">
        <Label htmlFor={id} className="[overflow-wrap:anywhere]">
          {richWords("sources-ui")("valueIs", {
            path: field.path,
            code: (text) => <span className="font-mono text-xs">{text}</span>,
          })}
        </Label>
        <div className="flex flex-wrap gap-2">
          <Select
            id={id}
            value={choice}
            onChange={(event) => setChoice(event.currentTarget.value)}
            className="min-w-0 max-w-md flex-1"
          >
            <option value={NOTHING}>{say("nothingCounted")}</option>
            {ROLES.filter((role) => role !== "joined" || taken.includes("message")).map((role) => (
              <option key={role} value={role}>
                {say(`role.${role}`)}
              </option>
            ))}
            <option value={PERSON_AND_ADDRESS}>{say("personByAddress")}</option>
            <option value={CAMPAIGN_AND_MESSAGE}>{say("campaignAndMessage")}</option>
            {taken.map((role) => (
              <option key={role} value={ELSE + role}>
                {say("whereMissing", { role: say(`role.${role}`) })}
              </option>
            ))}
          </Select>
          <Button type="button" disabled={choice === now} onClick={() => onChoose(choice)}>
            {say("set")}
          </Button>
        </div>
      </div>
      <div>
        <p className="text-xs text-ink-3">{say("different", { n: field.distinct })}</p>
        <ul className="mt-1 space-y-0.5 text-xs">
          {field.values.slice(0, 12).map(({ value, count }) => (
            <li key={value} className="flex gap-2">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{value}</span>
              <span className="tabular-nums text-ink-2">{formatCount(count)}</span>
            </li>
          ))}
        </ul>
        {more > 0 ? <p className="text-xs text-ink-3">{say("andMore", { n: more })}</p> : null}
      </div>
    </div>
  );
}
