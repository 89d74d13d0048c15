import { z } from "zod";
import { CUSTOM } from "@/lib/providers/custom";
import { CHANNELS, type Channel, STAGES } from "@/lib/providers/event";
import { PROVIDERS } from "@/lib/providers/registry";
import {
  englishLabel,
  evidenceOf,
  marksAutomatic,
  type Provider,
  reportsStage,
} from "@/lib/providers/types";
import type { RawTx } from "@/lib/raw-transaction";
import { NIL_ID } from "./identity";
import { currentProviders } from "./sources";

/** Key of the advisory lock of whoever writes it down. */
const LOCK = 7_275_433;

/** What a provider can report on a channel ('': on any), as a row of the table `reported`. */
type Row = Readonly<Record<string, string | boolean | null>>;

function rowOf(provider: Provider, sourceId: string, channel: Channel | null): Row {
  const stages = STAGES.map((stage) => [stage, reportsStage(provider, channel, stage)]);
  return {
    provider: provider.slug,
    source_id: sourceId,
    channel: channel ?? "",
    label: englishLabel(provider),
    evidence: evidenceOf(provider, channel ?? provider.defaultChannel),
    ...Object.fromEntries(stages),
    automatic_opened: marksAutomatic(provider, channel, "opened"),
    automatic_clicked: marksAutomatic(provider, channel, "clicked"),
    opted_in: provider.reportsOptIn,
    opted_out: provider.reportsOptOut,
  };
}

function rowsOf(provider: Provider, sourceId: string): Row[] {
  return [null, ...CHANNELS].map((channel) => rowOf(provider, sourceId, channel));
}

const sourcesSchema = z.array(z.object({ id: z.string() }));

/**
 * Writes down what each provider and each source of people's own can report, for SQL that has to tell "not
 * reported" from zero. It is kept true at every start, and whenever a source is read otherwise.
 */
export async function keepReported(tx: Pick<RawTx, "$queryRawUnsafe" | "$executeRawUnsafe">) {
  await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${LOCK})`);
  const sources = sourcesSchema.parse(await tx.$queryRawUnsafe("SELECT id::text FROM source"));
  const own = sources.map(({ id }) => ({ provider: CUSTOM, sourceId: id }));
  const currentOf = await currentProviders(tx, own);
  const rows = [
    ...PROVIDERS.flatMap((provider) => rowsOf(provider, NIL_ID)),
    ...own.flatMap((one) => {
      const provider = currentOf(one);
      return provider ? rowsOf(provider, one.sourceId) : [];
    }),
  ];
  const wanted = "SELECT * FROM json_populate_recordset(NULL::reported, $1::json)";
  const json = JSON.stringify(rows);
  await tx.$executeRawUnsafe(
    `DELETE FROM reported r WHERE NOT EXISTS (SELECT FROM (${wanted}) w WHERE w = r)`,
    json,
  );
  await tx.$executeRawUnsafe(`INSERT INTO reported ${wanted} ON CONFLICT DO NOTHING`, json);
}
