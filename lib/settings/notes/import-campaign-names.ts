import { words } from "@/lib/words/words";
import "server-only";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { campaignNameSchema } from "@/lib/settings/store/line";

const LONGEST = 5_000_000;
const MOST_ROWS = 100_000;
const PATIENT = { timeout: 60_000 };

/** `endpoint` is an endpoint's name or id, for ids that several endpoints use. */
const rowSchema = z.object({
  id: z.string().min(1),
  name: campaignNameSchema,
  endpoint: z.string().optional(),
});
type NamedCampaign = z.infer<typeof rowSchema>;

/** How an import went; `unknown` are ids that no message has named yet. */
export type CampaignNamesImport = { readonly named: number; readonly unknown: readonly string[] };

const refuse = (what: string): PushlensError =>
  new PushlensError(
    "bad_request",
    `${what} ${words("notes")("sendCsv", { head: "id,name", optional: "endpoint" })}`,
  );

function parseLines(csv: string): unknown[] {
  try {
    return parse(csv, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: [",", ";", "\t"],
      skip_empty_lines: true,
      trim: true,
      to: MOST_ROWS + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) throw refuse(whyNoCsv(error));
    throw error;
  }
}

function whyNoCsv({ code, lines }: CsvError): string {
  const line = String(lines ?? 1);
  const kind = code.includes("QUOTE")
    ? "quotes"
    : code.includes("INCONSISTENT")
      ? "cells"
      : "other";
  return words("notes")(`noCsv.${kind}`, { line });
}

/** The rows; one without id or name is refused with its number. */
function readCampaignNames(csv: string): NamedCampaign[] {
  if (csv.length > LONGEST) throw refuse(words("notes")("csvTooLarge"));
  // What was read in a wrong encoding: the letters are gone, and nobody would notice until later.
  if (csv.includes("\uFFFD")) throw refuse(words("notes")("csvUnreadable"));
  const lines = parseLines(csv);
  if (lines.length > MOST_ROWS) throw refuse(words("notes")("csvTooManyRows", { most: MOST_ROWS }));
  return lines.map((line, index) => {
    const row = rowSchema.safeParse(line);
    if (row.success) return row.data;
    throw refuse(
      words("notes")("csvRow", {
        row: String(index + 2),
        column: String(row.error.issues[0]?.path[0]),
      }),
    );
  });
}

/** Names campaigns by their vendors' ids, from a CSV. Admins only. All rows are taken, or none. */
export async function importCampaignNames(csv: string): Promise<CampaignNamesImport> {
  const actor = await requireAdmin();
  const rows = readCampaignNames(csv);
  return db().$transaction(async (tx) => {
    const result = await writeNames(tx, rows);
    const { named, unknown } = result;
    const details = { named, unknown: unknown.length };
    await recordAudit(tx, { actor, action: "campaign.names_imported", details });
    return result;
  }, PATIENT);
}

async function writeNames(tx: Tx, rows: readonly NamedCampaign[]): Promise<CampaignNamesImport> {
  const found = await tx.$queryRaw`
    WITH given AS (
      SELECT DISTINCT ON (id, endpoint) id, name, endpoint
      FROM unnest(${rows.map((row) => row.id)}::text[], ${rows.map((row) => row.name)}::text[],
        ${rows.map((row) => row.endpoint ?? "")}::text[]) WITH ORDINALITY AS t(id, name, endpoint, n)
      ORDER BY id, endpoint, n DESC),
    matched AS (
      SELECT DISTINCT ON (campaign.id) campaign.id AS campaign_id, given.id, given.name
      FROM given JOIN campaign ON campaign.vendor_id = given.id
      JOIN endpoint ON endpoint.id = campaign.endpoint_id
      WHERE given.endpoint IN ('', endpoint.name, endpoint.id::text)
      ORDER BY campaign.id, given.endpoint DESC),
    written AS (
      INSERT INTO campaign_name (campaign_id, name) SELECT campaign_id, name FROM matched
      ON CONFLICT (campaign_id) DO UPDATE SET name = excluded.name)
    SELECT id FROM matched`;
  const named = z.array(z.object({ id: z.string() })).parse(found);
  const known = new Set(named.map((row) => row.id));
  const unknown = [...new Set(rows.map((row) => row.id))].filter((id) => !known.has(id));
  return { named: named.length, unknown };
}
