import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useId, useOptimistic, useState, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { hrefToggling, toggled } from "@/lib/address/query";
import { words } from "@/lib/words/words";
import { type FilterGroup, MOST_SHOWN, parametersOf } from "./filter-group";

/** The values of one filter; each tick is a step in the browser's history. */
export function FilterValues({
  group,
  alone,
}: {
  group: FilterGroup;
  /** Its name stands above already. */
  alone: boolean;
}) {
  const { label, options, further = 0 } = group;
  const unseen = Math.max(0, options.length - MOST_SHOWN) + further;
  const id = useId();
  const path = usePathname();
  const router = useRouter();
  const params = useSearchParams();
  const [, startTransition] = useTransition();
  const [keeps, leaves] = parametersOf(group);
  // What is chosen already says which of both is meant.
  const starts = leaves && params.has(leaves.name) && !params.has(group.name);
  const [isNot, setNot] = useState(starts);
  const name = (isNot && leaves ? leaves : keeps)?.name ?? group.name;
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
      <legend
        className={
          alone ? "sr-only" : "float-left w-full px-1.5 pb-1 text-2xs font-medium text-ink-3"
        }
      >
        {label}
      </legend>
      {alone && leaves ? <IsOrNot isNot={isNot === true} onChange={setNot} /> : null}
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
      {unseen > 0 ? (
        <p className="clear-both px-1.5 pt-1 text-2xs text-ink-3">
          {words("filters-ui")("moreByName", { n: unseen })}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Whether the values ticked are kept or left out. */
function IsOrNot({ isNot, onChange }: { isNot: boolean; onChange: (isNot: boolean) => void }) {
  return (
    <div className="mb-1.5 flex gap-1 px-1.5 text-xs">
      {[false, true].map((choice) => (
        <button
          key={String(choice)}
          type="button"
          aria-pressed={isNot === choice}
          onClick={() => onChange(choice)}
          className="rounded-md border border-line px-2 py-1 aria-pressed:border-accent/40 aria-pressed:bg-accent-soft aria-pressed:font-medium"
        >
          {words("filters-ui")(choice ? "isNotAlone" : "is")}
        </button>
      ))}
    </div>
  );
}
