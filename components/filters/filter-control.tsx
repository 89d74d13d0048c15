"use client";

import { Plus } from "lucide-react";
import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useId, useOptimistic, useState, useTransition } from "react";
import { useFound } from "@/components/shell/use-found";
import { buttonVariants } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { foldText } from "@/lib/analytics/fold-text";
import { type FilterName, hrefToggling, type LookName, toggled } from "./query";

export type FilterGroup = {
  readonly name: FilterName | LookName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** More than this and a list is searched rather than read. */
const MOST_SHOWN = 12;

/** Narrows every number on the page; each tick is a step in the browser's history. */
export function FilterControl({ groups }: { groups: readonly FilterGroup[] }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={cn(buttonVariants(), "border-dashed bg-transparent font-normal text-ink-2")}
      >
        <Plus aria-hidden="true" /> Filter
      </button>
      <Panel id={id} label="Filter" className="w-72 p-0">
        <OptionLists groups={groups} />
      </Panel>
    </>
  );
}

type Options = FilterGroup["options"];

function together(known: Options, more: Options): Options {
  const values = new Set(known.map(({ value }) => value));
  return [...known, ...more.filter(({ value }) => !values.has(value))];
}

function OptionLists({ groups }: { groups: readonly FilterGroup[] }) {
  const [search, setSearch] = useState("");
  const wanted = foldText(search).trim();
  // The page knows the latest campaigns; the server finds the others.
  const more = useFound(wanted === "" ? null : wanted)?.options.campaign ?? [];
  const found = groups
    .map((group) => ({
      ...group,
      options: together(group.options, group.name === "campaign" ? more : []).filter(({ label }) =>
        foldText(label).includes(wanted),
      ),
    }))
    .filter(({ options }) => options.length > 0);
  return (
    <>
      <div className="sticky top-0 border-b border-line-soft bg-raised p-2">
        <Input
          data-first
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder="Search filters"
          aria-label="Search filters"
          className="h-8"
        />
      </div>
      {found.map((group) => (
        <OptionList key={group.name} group={group} />
      ))}
      {found.length === 0 ? (
        <p className="px-3 py-6 text-center text-sm text-ink-3">Nothing by that name.</p>
      ) : null}
    </>
  );
}

function OptionList({ group: { name, label, options } }: { group: FilterGroup }) {
  const id = useId();
  const path = usePathname();
  const router = useRouter();
  const params = useSearchParams();
  const [, startTransition] = useTransition();
  const [chosen, setChosen] = useOptimistic(params.getAll(name));
  const query = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  const toggle = (value: string) => {
    startTransition(() => {
      setChosen((now) => [...toggled(now, name, value)]);
      router.push(hrefToggling(path, query, name, value) as Route, { scroll: false });
    });
  };
  return (
    <fieldset className="border-b border-line-soft px-1.5 py-2 last:border-0">
      <legend className="float-left w-full px-1.5 pb-1 text-2xs font-medium text-ink-3">
        {label}
      </legend>
      {options.slice(0, MOST_SHOWN).map((option) => (
        <label
          key={option.value}
          htmlFor={`${id}${option.value}`}
          className="clear-both flex items-center gap-2 rounded-md px-1.5 py-1 text-sm hover:bg-line-soft"
        >
          <Checkbox
            id={`${id}${option.value}`}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span dir="auto" className="truncate" title={option.label}>
            {option.label}
          </span>
        </label>
      ))}
      {options.length > MOST_SHOWN ? (
        <p className="clear-both px-1.5 pt-1 text-2xs text-ink-3">
          {options.length - MOST_SHOWN} more: search by name.
        </p>
      ) : null}
    </fieldset>
  );
}
