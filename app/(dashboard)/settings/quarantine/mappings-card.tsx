import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { endMappingAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import type { TypeMapping } from "@/lib/settings/quarantine/list-quarantine";

const WORDS: Readonly<Record<string, string>> = {
  custom: "a custom event",
  session: "a session",
  ignored: "ignored",
};

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
  return (
    <Card aria-labelledby="mappings">
      <CardHeader id="mappings" title="Mapped types" />
      <CardContent>
        <ul className="divide-y divide-line-soft text-sm">
          {mappings.map((mapping) => (
            <li
              key={`${mapping.endpointId} ${mapping.name}`}
              className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2"
            >
              <span className="font-medium [overflow-wrap:anywhere]">{mapping.name}</span>
              <span className="text-ink-2">
                of {mapping.endpointName} is{" "}
                {WORDS[mapping.meaning] ?? `${mapping.meaning}, in the funnel`}, said{" "}
                <Instant at={mapping.createdAt} zone={zone} now={now} />
              </span>
              <span className="ml-auto">
                <Confirm
                  action={endMappingAction}
                  fields={{
                    endpointId: mapping.endpointId,
                    name: mapping.name,
                  }}
                  trigger={
                    <>
                      End<span className="sr-only"> the mapping of {mapping.name}</span>
                    </>
                  }
                  title={`End the mapping of ${mapping.name}?`}
                  description="What has been counted stays. What comes from now on is quarantined again."
                  confirm="End it"
                />
              </span>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}
