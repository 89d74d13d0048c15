import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { endIgnoringAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { IgnoredGroup } from "@/lib/settings/quarantine/list-quarantine";
import { REASONS } from "./reasons";

/** What is ignored, by whom and why; each can be listed again. */
export function IgnoredCard({
  ignored,
  zone,
  now,
}: {
  ignored: readonly IgnoredGroup[];
  zone: string;
  now: number;
}) {
  return (
    <Card aria-labelledby="ignored">
      <CardHeader
        id="ignored"
        title="Ignored"
        description="kept and accounted for as quarantined, and not listed above"
      />
      <CardContent>
        <ul className="divide-y divide-line-soft text-sm">
          {ignored.map((group) => (
            <li key={group.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
              <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
                <span className="font-medium">{group.name ?? "No type"}</span>{" "}
                <span className="text-ink-2">
                  of {group.endpointName}, {REASONS[group.reason] ?? group.reason}: {group.note}
                </span>
                <span className="block text-xs text-ink-3">
                  {group.createdBy}, <Instant at={group.createdAt} zone={zone} now={now} />
                </span>
              </div>
              <Confirm
                action={endIgnoringAction}
                fields={{ id: group.id }}
                trigger={
                  <>
                    List again
                    <span className="sr-only"> {group.name ?? "items without a type"}</span>
                  </>
                }
                title={`List ${group.name ?? "these items"} again?`}
                description="What is in quarantine of it is listed, and what comes is told as new."
                confirm="List again"
                harmless
              />
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}
