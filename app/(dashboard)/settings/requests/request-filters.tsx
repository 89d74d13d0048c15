import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { CAUSES, causeLabel, statusOfCause } from "@/app/(dashboard)/settings/requests/cause-words";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Segmented } from "@/components/ui/segmented";
import type { RequestLogFilter } from "@/lib/settings/requests/request-filter";
import { words } from "@/lib/words/words";

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
  const say = words("requests");
  return (
    <form
      action="/settings/requests"
      key={JSON.stringify(filter)}
      className="mb-3 flex flex-wrap items-end gap-2"
    >
      <div className="w-full">
        <Segmented label={say("time")} options={times} />
      </div>
      <Choice of="requests" name="endpoint" label={say("endpoint")} value={filter.endpoint}>
        <option value="">{say("allEndpoints")}</option>
        {endpoints.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="unknown">{say("unknownToken")}</option>
      </Choice>
      <Choice of="requests" name="status" label={say("status")} value={filter.status}>
        <option value="">{say("anyStatus")}</option>
        <option value="received">{say("received")}</option>
        <option value="quarantined">{say("inQuarantine")}</option>
        <option value="refused">{say("refused")}</option>
      </Choice>
      <Choice of="requests" name="cause" label={say("causeOfRefusal")} value={filter.cause}>
        <option value="">{say("anyCause")}</option>
        {CAUSES.map((cause) => (
          <option key={cause} value={cause}>
            {statusOfCause(cause)} {causeLabel(cause)}
          </option>
        ))}
      </Choice>
      <div className="grid gap-1">
        <Label htmlFor="requests-find" className="text-xs text-ink-2">
          {say("find")}
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
      <Choice of="requests" name="in" label={say("findIn")} value={filter.in}>
        <option value="body">{say("in.body")}</option>
        <option value="person">{say("in.person")}</option>
        <option value="campaign">{say("in.campaign")}</option>
        <option value="message">{say("in.message")}</option>
      </Choice>
      {/* Times and the button go to the next line together. */}
      <div className="flex flex-wrap items-end gap-2">
        <Moment name="from" day={filter.from} time={filter.fromTime} />
        <Moment name="to" day={filter.to} time={filter.toTime} />
        <Button type="submit" className="h-9">
          {say("filter")}
        </Button>
        {Object.entries(filter).some(([name, value]) => name !== "in" && value !== undefined) ? (
          <Button asChild variant="ghost">
            <Link href={"/settings/requests" as Route}>{say("allRequests")}</Link>
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** A day, and if one likes a time of it. */
function Moment({
  name,
  day,
  time,
}: {
  name: "from" | "to";
  day: string | undefined;
  time: string | undefined;
}) {
  const say = words("requests");
  return (
    <div className="grid gap-1">
      <Label htmlFor={`requests-${name}`} className="text-xs text-ink-2">
        {say(name)}
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
          aria-label={say(`${name}Time`)}
          defaultValue={time ?? ""}
          className="h-9 w-31"
        />
      </span>
    </div>
  );
}
