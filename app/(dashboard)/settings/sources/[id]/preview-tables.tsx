"use client";

import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { formatCount } from "@/lib/format";
import { KINDS } from "@/lib/providers/event";
import type { Preview } from "@/lib/providers/mapping/preview";
import { MEANING_WORDS } from "./words";

/** How many items become what, beside what the mapping in use makes of them; per day; and what is not understood. */
export function PreviewTables({ after, before }: { after: Preview; before: Preview | null }) {
  const kinds = KINDS.filter((kind) => after.kinds[kind] || before?.kinds[kind]);
  const more = [
    ["Nothing to keep", after.ignored - after.tests, before && before.ignored - before.tests],
    ...(after.tests > 0 || (before?.tests ?? 0) > 0
      ? [["Tests, counted apart", after.tests, before?.tests] as const]
      : []),
    ["Copies of others", after.copies, before?.copies],
    ["Not understood", after.quarantined, before?.quarantined],
  ] as const;
  return (
    <>
      <Table label="What items become">
        <TableHeader>
          <TableRow>
            <TableHead>{formatCount(after.items)} items become</TableHead>
            <TableHead numeric>Items</TableHead>
            {before ? (
              <TableHead numeric>In use</TableHead>
            ) : (
              <TableHead numeric>Messages</TableHead>
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {kinds.map((kind) => (
            <TableRow key={kind}>
              <TableCell>{MEANING_WORDS[kind]}</TableCell>
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
              <TableCell>{word}</TableCell>
              <TableCell numeric>{formatCount(now)}</TableCell>
              <TableCell numeric>{before ? formatCount(then ?? 0) : "–"}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Days preview={after} />
      {after.unread.length > 0 ? (
        <div>
          <h3 className="text-sm font-medium">Not understood</h3>
          <ul className="mt-1 space-y-1 text-sm">
            {after.unread.map(({ reason, name, detail, count, sample }) => (
              <li key={`${reason} ${name} ${detail}`}>
                <details>
                  <summary className="[overflow-wrap:anywhere]">
                    {formatCount(count)} ×{" "}
                    {name === null || detail.includes(name) ? "" : `${name}: `}
                    {detail}
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
  return (
    <details>
      <summary className="text-sm font-medium">By day (UTC)</summary>
      <Table label="Items by day" className="mt-1">
        <TableHeader>
          <TableRow>
            <TableHead>Day</TableHead>
            {shown.map((kind) => (
              <TableHead key={kind} numeric>
                {MEANING_WORDS[kind]}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {days.slice(-DAYS).map((day) => (
            <TableRow key={day.day}>
              <TableCell className="whitespace-nowrap">{day.day}</TableCell>
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
