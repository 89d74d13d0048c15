import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { endIgnoringAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import type { IgnoredGroup } from "@/lib/settings/quarantine/list-quarantine";
import { words } from "@/lib/words/words";
import { reasonWords } from "./reasons";

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
  const say = words("quarantine");
  const rich = richWords("quarantine");
  return (
    <Card aria-labelledby="ignored">
      <CardHeader id="ignored" title={say("ignored")} description={say("ignoredMeans")} />
      <CardContent>
        <ul className="divide-y divide-line-soft text-sm">
          {ignored.map((group) => (
            <li key={group.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
              <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
                <span className="font-medium">{group.name ?? say("noType")}</span>{" "}
                <span className="text-ink-2">
                  {say("ignoredOf", {
                    endpoint: group.endpointName ?? say("deletedEndpoint"),
                    reason: reasonWords(group.reason),
                    note: group.note,
                  })}
                </span>
                <span className="block text-xs text-ink-3">
                  {rich("ignoredBy", {
                    name: group.createdBy,
                    at: () => <Instant at={group.createdAt} zone={zone} now={now} />,
                  })}
                </span>
              </div>
              <Confirm
                action={endIgnoringAction}
                fields={{ id: group.id }}
                trigger={
                  group.name === null
                    ? rich("listAgainUntyped", { hidden })
                    : rich("listAgainThis", { name: group.name, hidden })
                }
                title={
                  group.name === null
                    ? say("listTheseAgain")
                    : say("listAgainQuestion", { name: group.name })
                }
                description={say("listAgainMeans")}
                confirm={say("listAgain")}
                harmless
              />
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}
