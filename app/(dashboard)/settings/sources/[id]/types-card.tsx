"use client";

import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { channelLabel } from "@/lib/analytics/counts/labels";
import { CHANNELS } from "@/lib/providers/event";
import type { Draft, MappedType } from "@/lib/providers/mapping/draft";
import type { ItemsSeen } from "@/lib/providers/mapping/look-at";
import { MEANINGS } from "@/lib/providers/mapping/roles";
import { UNTYPED, untypedIn } from "@/lib/providers/mapping/untyped";
import { words } from "@/lib/words/words";

function whatMeans(name: string): string {
  const say = words("sources-ui");
  return name === UNTYPED ? say("whatUntypedMeans") : say("whatMeans", { name });
}

function channelOf(name: string): string {
  const say = words("sources-ui");
  return name === UNTYPED ? say("channelOfUntyped") : say("channelOf", { name });
}

/** What each type that was seen means. */
export function TypesCard({
  look,
  draft,
  isGuess,
  onChange,
}: {
  look: ItemsSeen;
  draft: Draft;
  isGuess: (what: string) => boolean;
  onChange: (draft: Draft, ...what: string[]) => void;
}) {
  const say = words("sources-ui");
  const field = look.fields.find(({ path }) => path === draft.roles.type?.[0]);
  const counts = new Map(field?.values.map(({ value, count }) => [value, count]));
  counts.set(UNTYPED, untypedIn(draft, look));
  const set = (name: string, of: Partial<MappedType>) => {
    const before = draft.types[name] ?? { meaning: "unknown", channel: null };
    onChange({ ...draft, types: { ...draft.types, [name]: { ...before, ...of } } }, `type ${name}`);
  };
  const types = Object.entries(draft.types);
  return (
    <Card>
      <CardHeader title={say("typesMean")} />
      <CardContent>
        {types.length === 0 ? (
          <p className="text-sm text-ink-2">{say("chooseType")}</p>
        ) : (
          <Table label={say("typesMeanLabel")}>
            <TableHeader>
              <TableRow>
                <TableHead>{say("type")}</TableHead>
                <TableHead>{say("means")}</TableHead>
                <TableHead>{say("channel")}</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {types.map(([name, { meaning, channel }]) => (
                <TableRow key={name}>
                  <TableCell className="min-w-36 [overflow-wrap:anywhere]">
                    {name === UNTYPED ? (
                      <span className="text-ink-2">{say("untyped")}</span>
                    ) : (
                      <span className="font-mono text-xs">{name}</span>
                    )}{" "}
                    {isGuess(`type ${name}`) && meaning !== "unknown" ? (
                      <Badge>{say("guess")}</Badge>
                    ) : null}
                    <span className="block text-xs text-ink-3">
                      {say("seenTimes", { n: counts.get(name) ?? 0 })}
                    </span>
                  </TableCell>
                  <TableCell>
                    <Select
                      aria-label={whatMeans(name)}
                      value={meaning}
                      onChange={(event) =>
                        set(name, { meaning: event.currentTarget.value as MappedType["meaning"] })
                      }
                      className="w-40"
                    >
                      {MEANINGS.map((one) => (
                        <option key={one} value={one}>
                          {say(`meaning.${one}`)}
                        </option>
                      ))}
                    </Select>
                  </TableCell>
                  <TableCell>
                    <Select
                      aria-label={channelOf(name)}
                      value={channel ?? ""}
                      onChange={(event) =>
                        set(name, {
                          channel: (event.currentTarget.value || null) as MappedType["channel"],
                        })
                      }
                      className="w-32"
                    >
                      <option value="">{say("asOfSource")}</option>
                      {CHANNELS.map((one) => (
                        <option key={one} value={one}>
                          {channelLabel(one)}
                        </option>
                      ))}
                    </Select>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </CardContent>
    </Card>
  );
}
