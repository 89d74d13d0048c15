import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";
import { EARLIEST, typedDays } from "./typed-days";

/** The two days of a range as fields to type in. */
export function DayFields({
  first,
  last,
  today,
  onDays,
}: {
  first: string;
  last: string;
  today: string;
  onDays: (first: string, last: string) => void;
}) {
  const say = words("filters-ui");
  const type = (which: "first" | "last", text: string) => {
    const days = typedDays({ first, last }, which, text, today);
    if (days) onDays(...days);
  };
  const field = (which: "first" | "last", label: string, value: string) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is inside
    <label className="min-w-0 flex-1 text-2xs text-ink-3">
      {label}
      <Input
        // Read once it is whole: a value shown anew while its year is typed would undo the typing.
        key={value}
        type="date"
        defaultValue={value}
        min={EARLIEST}
        max={today}
        onBlur={(event) => type(which, event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") type(which, event.currentTarget.value);
        }}
        className="mt-0.5 h-8 px-2 text-sm"
      />
    </label>
  );
  return (
    <div className="mb-2 flex gap-2 px-1">
      {field("first", say("firstDay"), first)}
      {field("last", say("lastDay"), last)}
    </div>
  );
}
