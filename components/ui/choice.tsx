import { Label } from "./label";
import { Select } from "./select";

/** One filter of a plain form: a select below its small label. `of` keeps ids of two forms apart. */
export function Choice({
  of,
  name,
  label,
  value,
  children,
}: {
  of: string;
  name: string;
  label: string;
  value: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <div className="grid min-w-0 gap-1">
      <Label htmlFor={`${of}-${name}`} className="text-xs text-ink-2">
        {label}
      </Label>
      <Select
        id={`${of}-${name}`}
        name={name}
        defaultValue={value ?? ""}
        className="w-44 max-sm:w-40"
      >
        {children}
      </Select>
    </div>
  );
}
