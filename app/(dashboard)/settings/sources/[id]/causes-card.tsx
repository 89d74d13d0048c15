"use client";

import { failureClassLabel } from "@/components/charts/stages";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { Draft, MappedFailure } from "@/lib/providers/mapping/draft";
import type { ItemsSeen } from "@/lib/providers/mapping/look-at";
import { FAILURE_CLASSES } from "@/lib/providers/types";
import { words } from "@/lib/words/words";

const MOST = 60;

/** What the source's own causes of failure are, and what to do about each: shown wherever messages fail. */
export function CausesCard({
  look,
  draft,
  onChange,
}: {
  look: ItemsSeen;
  draft: Draft;
  onChange: (draft: Draft, ...what: string[]) => void;
}) {
  const say = words("sources-ui");
  const field = look.fields.find(({ path }) => path === draft.roles.cause?.[0]);
  const seen = new Map(field?.values.map(({ value, count }) => [value, count]));
  const causes = [...new Set([...Object.keys(draft.failures), ...seen.keys()])]
    .filter((cause) => cause !== "" && cause !== "__proto__" && cause.length <= 200)
    .slice(0, MOST);
  if (causes.length === 0) return null;
  // A source may call a reason as every object's own parts are called.
  const said = new Map(Object.entries(draft.failures));
  const set = (cause: string, of: Partial<MappedFailure>) => {
    const before = said.get(cause) ?? { class: null, todo: "" };
    onChange({ ...draft, failures: { ...draft.failures, [cause]: { ...before, ...of } } });
  };
  return (
    <Card aria-labelledby="causes">
      <CardHeader id="causes" title={say("reasonsMean")} description={say("reasonsAbout")} />
      <CardContent>
        <Table label={say("reasonsMean")}>
          <TableHeader>
            <TableRow>
              <TableHead>{say("reason")}</TableHead>
              <TableHead>{say("sort")}</TableHead>
              <TableHead>{say("whatToDo")}</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {causes.map((cause) => (
              <TableRow key={cause}>
                <TableCell className="min-w-28 [overflow-wrap:anywhere]">
                  <span className="font-mono text-xs">{cause}</span>
                  <span className="block text-xs text-ink-3">
                    {say("seenTimes", { n: seen.get(cause) ?? 0 })}
                  </span>
                </TableCell>
                <TableCell>
                  <Select
                    aria-label={say("sortOf", { cause })}
                    value={said.get(cause)?.class ?? ""}
                    onChange={(event) =>
                      set(cause, {
                        class: (event.currentTarget.value || null) as MappedFailure["class"],
                      })
                    }
                    className="w-32"
                  >
                    <option value="">{say("doesNotTell")}</option>
                    {FAILURE_CLASSES.map((one) => (
                      <option key={one} value={one}>
                        {failureClassLabel(one)}
                      </option>
                    ))}
                  </Select>
                </TableCell>
                <TableCell className="min-w-36">
                  <Input
                    aria-label={say("whatToDoAbout", { cause })}
                    value={said.get(cause)?.todo ?? ""}
                    maxLength={300}
                    autoComplete="off"
                    onChange={(event) => set(cause, { todo: event.currentTarget.value })}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardContent>
    </Card>
  );
}
