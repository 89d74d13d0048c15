import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useId, useOptimistic, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { hrefToggling, toggled } from "@/lib/address/query";
import type { FilterGroup } from "./filter-group";

/** More than this and a list is searched rather than read. */
const MOST_SHOWN = 12;

/** The values of one filter; each tick is a step in the browser's history. */
export function FilterValues({
  group: { name, label, options },
  alone,
}: {
  group: FilterGroup;
  /** Its name stands above already. */
  alone: boolean;
}) {
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
      <legend
        className={
          alone ? "sr-only" : "float-left w-full px-1.5 pb-1 text-2xs font-medium text-ink-3"
        }
      >
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
