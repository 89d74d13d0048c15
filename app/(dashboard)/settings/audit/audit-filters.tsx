import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AuditPage } from "@/lib/settings/workspace/list-audit";
import { words } from "@/lib/words/words";

/** A plain form: it asks with the address, so it works without a script. */
export function AuditFilters({ page }: { page: AuditPage }) {
  const say = words("audit");
  const { actor, action, from, to } = page.filter;
  return (
    <form action="/settings/audit" className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-2">
      <Field label={say("who")}>
        <Select name="actor" defaultValue={actor ?? ""} className="w-56">
          <option value="">{say("anybody")}</option>
          {page.actors.map((one) => (
            <option key={one.actor} value={one.actor}>
              {one.called}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("what")}>
        <Select name="action" defaultValue={action ?? ""} className="w-56">
          <option value="">{say("anything")}</option>
          {page.actions.map((one) => (
            <option key={one.action} value={one.action}>
              {one.did}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say("from")}>
        <Input type="date" name="from" defaultValue={from} className="w-38" />
      </Field>
      <Field label={say("to")}>
        <Input type="date" name="to" defaultValue={to} className="w-38" />
      </Field>
      <Button type="submit" className="h-9">
        {say("filter")}
      </Button>
      {actor || action || from || to ? (
        <Button asChild variant="ghost" className="h-9">
          <Link href={"/settings/audit" as Route}>{say("allEntries")}</Link>
        </Button>
      ) : null}
    </form>
  );
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is the child that it is given
    <label className="space-y-1">
      <span className="block text-xs font-medium text-ink-2">{label}</span>
      {children}
    </label>
  );
}
