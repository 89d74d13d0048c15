"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useFound } from "@/components/shell/use-found";
import { Input } from "@/components/ui/input";
import { panelItem } from "@/components/ui/panel";
import { FILTERS } from "@/lib/address/query";
import { foldText } from "@/lib/analytics/counts/fold-text";
import { formatList } from "@/lib/format";
import { language } from "@/lib/words/here";
import { words } from "@/lib/words/words";
import { type FilterGroup, parametersOf } from "./filter-group";
import { FilterValues } from "./filter-values";

/** A name within a sentence: German writes nouns large there, too. */
const inSentence = (label: string): string => (language() === "de" ? label : label.toLowerCase());

type Options = FilterGroup["options"];

function together(known: Options, more: Options): Options {
  const values = new Set(known.map(({ value }) => value));
  return [...known, ...more.filter(({ value }) => !values.has(value))];
}

/** The values that have a text in their name, by what they belong to. */
function named(groups: readonly FilterGroup[], wanted: string, campaigns: Options): FilterGroup[] {
  return groups
    .map((group) => ({
      ...group,
      // Of what was typed the server has found the rest.
      further: wanted === "" ? (group.further ?? 0) : 0,
      options: together(group.options, group.name === "campaign" ? campaigns : []).filter(
        ({ label }) => foldText(label).includes(wanted),
      ),
    }))
    .filter(({ options }) => options.length > 0);
}

/** First what there is to filter by, then the values of one; typed words find values of all. */
export function FilterLists({ groups }: { groups: readonly FilterGroup[] }) {
  const say = words("filters-ui");
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<FilterGroup["name"] | null>(null);
  /** Where one came back from: its line takes the focus again. */
  const [left, setLeft] = useState<FilterGroup["name"] | null>(null);
  const wanted = foldText(search).trim();
  // The page knows the latest few campaigns; the server finds the others.
  const more = useFound(wanted === "" ? null : wanted)?.options.campaign ?? [];
  const within = groups.find(({ name }) => name === open) ?? null;
  const found = named(within ? [within] : groups, wanted, more);
  const goBack = () => {
    setLeft(open);
    setOpen(null);
    setSearch("");
  };
  const what = within ? say("searchIn", { label: inSentence(within.label) }) : say("searchFilters");
  return (
    <>
      <div className="sticky top-0 z-1 border-b border-line-soft bg-raised p-2">
        <Input
          data-first
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={what}
          aria-label={what}
          className="h-8"
        />
      </div>
      {within ? <BackLine label={within.label} onBack={goBack} /> : null}
      {within || wanted !== "" ? (
        found.map((group) => (
          <FilterValues key={group.name} group={group} alone={within !== null} />
        ))
      ) : (
        <GroupLines groups={groups} left={left} onOpen={setOpen} />
      )}
      {found.length === 0 ? <NothingFound groups={groups} within={within} /> : null}
    </>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();

/** What there is to filter by, each with what is chosen of it. */
function GroupLines({
  groups,
  left,
  onOpen,
}: {
  groups: readonly FilterGroup[];
  left: FilterGroup["name"] | null;
  onOpen: (name: FilterGroup["name"]) => void;
}) {
  const say = words("filters-ui");
  const params = useSearchParams();
  return (
    <ul className="p-1.5">
      {groups.map((group) => {
        const { name, label, options } = group;
        const chosen = parametersOf(group).flatMap((one) => params.getAll(one.name));
        const isNot = !params.has(name);
        const first = options.find(({ value }) => value === chosen[0])?.label ?? chosen[0] ?? "";
        return (
          <li key={name}>
            <button
              type="button"
              ref={name === left ? focus : undefined}
              onClick={() => onOpen(name)}
              className={panelItem}
            >
              {label}
              <span dir="auto" className="ml-auto min-w-0 truncate text-xs text-ink-3">
                {chosen.length > 1
                  ? say("chosen", { n: chosen.length })
                  : first && isNot
                    ? say("not", { name: first })
                    : first}
              </span>
              <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The way back to all there is to filter by. */
function BackLine({ label, onBack }: { label: string; onBack: () => void }) {
  return (
    <div className="px-1.5 pt-1.5">
      <button type="button" ref={focus} onClick={onBack} className={panelItem}>
        <ChevronLeft aria-hidden="true" className="size-4 text-ink-3" />
        <span className="font-medium">{label}</span>
        <span className="sr-only">: {words("filters-ui")("backToAll")}</span>
      </button>
    </div>
  );
}

/** Says what can be searched: a country, say, cannot. */
function NothingFound({
  groups,
  within,
}: {
  groups: readonly FilterGroup[];
  within: FilterGroup | null;
}) {
  const say = words("filters-ui");
  const names = groups
    .filter(({ name }) => FILTERS.some((filter) => filter === name))
    .map(({ label }) => inSentence(label));
  return (
    <p className="px-3 py-6 text-center text-sm text-ink-3">
      {say("nothingFound")}
      {within ? null : (
        <span className="mt-1 block text-xs">{say("filtersBy", { names: formatList(names) })}</span>
      )}
    </p>
  );
}
