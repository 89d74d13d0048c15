import type { Route } from "next";
import Link from "next/link";
import { REASONS } from "@/app/(dashboard)/settings/quarantine/reasons";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";

/** What of the quarantine is listed, and replayed. */
export type QuarantineChoice = { readonly endpointId?: string; readonly reason?: string };

/** A plain form: it asks with the address, so it works without a script. */
export function QuarantineFilters({
  chosen,
  endpoints,
}: {
  chosen: QuarantineChoice;
  endpoints: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <form
      action="/settings/quarantine"
      key={JSON.stringify(chosen)}
      className="mb-3 flex flex-wrap items-end gap-2"
    >
      <Choice name="endpoint" label="Endpoint" value={chosen.endpointId}>
        <option value="">All endpoints</option>
        {endpoints.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="reason" label="Reason" value={chosen.reason}>
        <option value="">Any reason</option>
        {Object.entries(REASONS).map(([reason, label]) => (
          <option key={reason} value={reason}>
            {label}
          </option>
        ))}
      </Choice>
      <Button type="submit" className="h-9">
        Filter
      </Button>
      {chosen.endpointId || chosen.reason ? (
        <Button asChild variant="ghost">
          <Link href={"/settings/quarantine" as Route}>All of it</Link>
        </Button>
      ) : null}
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <div className="grid min-w-0 gap-1">
      <Label htmlFor={`quarantine-${name}`} className="text-xs text-ink-2">
        {label}
      </Label>
      <Select
        id={`quarantine-${name}`}
        name={name}
        defaultValue={value ?? ""}
        className="w-44 max-sm:w-40"
      >
        {children}
      </Select>
    </div>
  );
}
