import type { Route } from "next";
import Link from "next/link";
import { REASONS } from "@/app/(dashboard)/settings/quarantine/reasons";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";

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
      <Choice of="quarantine" name="endpoint" label="Endpoint" value={chosen.endpointId}>
        <option value="">All endpoints</option>
        {endpoints.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice of="quarantine" name="reason" label="Reason" value={chosen.reason}>
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
