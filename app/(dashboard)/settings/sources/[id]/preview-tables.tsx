"use client";

import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { formatCount, formatDay } from "@/lib/format";
import { KINDS } from "@/lib/providers/event";
import type { Preview } from "@/lib/providers/mapping/preview";
import { words } from "@/lib/words/words";

/** How many items become what, beside what the mapping in use makes of them; per day; and what is not understood. */
export function PreviewTables({ after, before }: { after: Preview; before: Preview | null }) {
  const say = words("sources-ui");
  const kinds = KINDS.filter((kind) => after.kinds[kind] || before?.kinds[kind]);
  const more = [
    ["nothingToKeep", after.ignored - after.tests, before && before.ignored - before.tests],
    ...(after.tests > 0 || (before?.tests ?? 0) > 0
      ? [["testsApart", after.tests, before?.tests] as const]
      : []),
    ["copies", after.copies, before?.copies],
    ["notUnderstood", after.quarantined, before?.quarantined],
  ] as const;
  return (
    <>
      <Table label={say("itemsBecomeLabel")}>
        <TableHeader>
          <TableRow>
            <TableHead>{say("itemsBecome", { n: after.items })}</TableHead>
            <TableHead numeric>{say("items")}</TableHead>
            {before ? (
              <TableHead numeric>{say("inUse")}</TableHead>
            ) : (
              <TableHead numeric>{say("messages")}</TableHead>
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {kinds.map((kind) => (
            <TableRow key={kind}>
              <TableCell>{say(`meaning.${kind}`)}</TableCell>
              <TableCell numeric>{formatCount(after.kinds[kind] ?? 0)}</TableCell>
              <TableCell numeric>
                {before
                  ? formatCount(before.kinds[kind] ?? 0)
                  : after.messages[kind] === undefined
                    ? "–"
                    : formatCount(after.messages[kind])}
              </TableCell>
            </TableRow>
          ))}
          {more.map(([word, now, then]) => (
            <TableRow key={word} className="text-ink-2">
              <TableCell>{say(word)}</TableCell>
              <TableCell numeric>{formatCount(now)}</TableCell>
              <TableCell numeric>{before ? formatCount(then ?? 0) : "–"}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Days preview={after} />
      {after.unread.length > 0 ? (
        <div>
          <h3 className="text-sm font-medium">{say("notUnderstood")}</h3>
          <ul className="mt-1 space-y-1 text-sm">
            {after.unread.map(({ reason, name, detail, count, sample }) => (
              <li key={`${reason} ${name} ${detail}`}>
                <details>
                  <summary className="[overflow-wrap:anywhere]">
                    {name === null || detail.includes(name)
                      ? say("unread", { n: count, detail })
                      : say("unreadOf", { n: count, name, detail })}
                  </summary>
                  <pre className="mt-1 max-h-40 overflow-auto whitespace-pre-wrap rounded border border-line bg-ground p-2 text-xs [overflow-wrap:anywhere]">
                    {sample}
                  </pre>
                </details>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

const DAYS = 14;

function Days({ preview: { days, kinds } }: { preview: Preview }) {
  const shown = KINDS.filter((kind) => kinds[kind]);
  if (days.length === 0) return null;
  const say = words("sources-ui");
  return (
    <details>
      <summary className="text-sm font-medium">{say("byDay")}</summary>
      <Table label={say("itemsByDay")} className="mt-1">
        <TableHeader>
          <TableRow>
            <TableHead>{say("day")}</TableHead>
            {shown.map((kind) => (
              <TableHead key={kind} numeric>
                {say(`meaning.${kind}`)}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {days.slice(-DAYS).map((day) => (
            <TableRow key={day.day}>
              <TableCell className="whitespace-nowrap">{formatDay(day.day)}</TableCell>
              {shown.map((kind) => (
                <TableCell key={kind} numeric>
                  {formatCount(day.kinds[kind] ?? 0)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </details>
  );
}
