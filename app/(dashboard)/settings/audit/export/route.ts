import { csvResponse } from "@/app/(dashboard)/_export/csv-response";
import { isPlain } from "@/app/(dashboard)/_export/open-export";
import { todayIn } from "@/lib/days";
import { handle } from "@/lib/http";
import { type AuditLine, exportAudit } from "@/lib/settings/workspace/list-audit";
import { getWorkspace } from "@/lib/settings/workspace/workspace";

/** The audit log as the page lists it, all pages of it. Admins only. */
export const GET = handle(async (request: Request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { filter, lines, first } = await exportAudit(query);
  const timeZone = (await getWorkspace())?.timeZone ?? "UTC";
  const { actor, action } = filter;
  return csvResponse({
    plain: isPlain(query),
    name: "audit-log",
    title: "audit log",
    range: {
      from: filter.from ?? todayIn(timeZone, first.getTime()),
      to: filter.to ?? todayIn(timeZone, Date.now()),
      timeZone,
    },
    filters: [...(actor ? [`Who: ${actor}`] : []), ...(action ? [`What: ${action}`] : [])],
    notes: ["Times are in UTC. Each hash is over the one before and its entry."],
    head: ["seq", "at", "actor", "action", "subject", "details", "hash"],
    rows: cells(lines),
  });
});

async function* cells(lines: AsyncIterable<AuditLine>) {
  for await (const { seq, at, actor, action, subject, details, hash } of lines) {
    yield [seq, at.toISOString(), actor, action, subject, details, hash];
  }
}
