import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { endMappingAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import type { TypeMapping } from "@/lib/settings/quarantine/list-quarantine";
import { words } from "@/lib/words/words";

/** What people said that unknown types mean; each can be ended. */
export function MappingsCard({
  mappings,
  zone,
  now,
}: {
  mappings: readonly TypeMapping[];
  zone: string;
  now: number;
}) {
  const say = words("quarantine");
  const rich = richWords("quarantine");
  return (
    <Card aria-labelledby="mappings">
      <CardHeader id="mappings" title={say("mappedTypes")} />
      <CardContent>
        <ul className="divide-y divide-line-soft text-sm">
          {mappings.map((mapping) => (
            <li
              key={`${mapping.endpointId} ${mapping.name}`}
              className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2"
            >
              <span className="font-medium [overflow-wrap:anywhere]">{mapping.name}</span>
              <span className="text-ink-2">
                {rich(`mapped.${mapping.meaning}`, {
                  endpoint: mapping.endpointName,
                  at: () => <Instant at={mapping.createdAt} zone={zone} now={now} />,
                })}
              </span>
              <span className="ml-auto">
                <Confirm
                  action={endMappingAction}
                  fields={{
                    endpointId: mapping.endpointId,
                    name: mapping.name,
                  }}
                  trigger={rich("endThis", { name: mapping.name, hidden })}
                  title={say("endQuestion", { name: mapping.name })}
                  description={say("endMeans")}
                  confirm={say("endIt")}
                />
              </span>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}
