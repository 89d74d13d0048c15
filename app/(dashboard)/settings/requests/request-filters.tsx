import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { CAUSES } from "@/app/(dashboard)/settings/requests/cause-words";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Segmented } from "@/components/ui/segmented";
import type { RequestLogFilter } from "@/lib/settings/requests/request-filter";

/** A plain form: it asks with the address, so it works without a script. */
export function RequestFilters({
  filter,
  endpoints,
  times,
}: {
  filter: RequestLogFilter;
  times: ComponentProps<typeof Segmented>["options"];
  endpoints: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <form
      action="/settings/requests"
      key={JSON.stringify(filter)}
      className="mb-3 flex flex-wrap items-end gap-2"
    >
      <div className="w-full">
        <Segmented label="Time" options={times} />
      </div>
      <Choice of="requests" name="endpoint" label="Endpoint" value={filter.endpoint}>
        <option value="">All endpoints</option>
        {endpoints.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="unknown">Unknown token</option>
      </Choice>
      <Choice of="requests" name="status" label="Status" value={filter.status}>
        <option value="">Any status</option>
        <option value="received">Received</option>
        <option value="quarantined">In quarantine</option>
        <option value="refused">Refused</option>
      </Choice>
      <Choice of="requests" name="cause" label="Cause of refusal" value={filter.cause}>
        <option value="">Any cause</option>
        {Object.entries(CAUSES).map(([cause, { label, status }]) => (
          <option key={cause} value={cause}>
            {status} {label}
          </option>
        ))}
      </Choice>
      <div className="grid gap-1">
        <Label htmlFor="requests-find" className="text-xs text-ink-2">
          Find
        </Label>
        <Input
          id="requests-find"
          type="search"
          name="find"
          maxLength={200}
          defaultValue={filter.find ?? ""}
          className="h-9 w-56 max-sm:w-40"
        />
      </div>
      <Choice of="requests" name="in" label="In" value={filter.in}>
        <option value="body">Bodies, as a text</option>
        <option value="person">Ids of persons</option>
        <option value="campaign">Ids of campaigns</option>
        <option value="message">Ids of messages here</option>
      </Choice>
      {/* Times and the button go to the next line together. */}
      <div className="flex flex-wrap items-end gap-2">
        <Moment name="from" label="From" day={filter.from} time={filter.fromTime} />
        <Moment name="to" label="To" day={filter.to} time={filter.toTime} />
        <Button type="submit" className="h-9">
          Filter
        </Button>
        {Object.entries(filter).some(([name, value]) => name !== "in" && value !== undefined) ? (
          <Button asChild variant="ghost">
            <Link href={"/settings/requests" as Route}>All requests</Link>
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** A day, and if one likes a time of it. */
function Moment({
  name,
  label,
  day,
  time,
}: {
  name: "from" | "to";
  label: string;
  day: string | undefined;
  time: string | undefined;
}) {
  return (
    <div className="grid gap-1">
      <Label htmlFor={`requests-${name}`} className="text-xs text-ink-2">
        {label}
      </Label>
      <span className="flex gap-1">
        <Input
          id={`requests-${name}`}
          type="date"
          name={name}
          defaultValue={day ?? ""}
          className="h-9 w-38"
        />
        <Input
          type="time"
          name={`${name}Time`}
          aria-label={`${label}, time`}
          defaultValue={time ?? ""}
          className="h-9 w-31"
        />
      </span>
    </div>
  );
}
