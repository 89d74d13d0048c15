import type { ClientBase } from "pg";
import { z } from "zod";
import { openSecret } from "./secret-box";

/** One secret that an endpoint's provider may prove itself with. */
export type EndpointSecret = {
  readonly id: string;
  /** SHA-256 of the secret, for comparison in constant time. */
  readonly digest: Buffer;
  /** The secret itself, decrypted at first use. */
  plain(): string;
};

/** What receiving needs to know of an endpoint. */
export type EndpointRecord = {
  readonly id: string;
  readonly name: string;
  /** The provider's slug. */
  readonly provider: string;
  /** Of a source of people's own, its definition (JSON text); null: there is none. */
  readonly definition: string | null;
  readonly disabled: boolean;
  readonly maxBodyBytes: number;
  /** Requests per second; null: no limit. */
  readonly rateLimit: number | null;
  /** The credential id of the token (or, without a token, the secret) that found it. */
  readonly tokenId: string;
  /** Active secrets; several while one is rotated. */
  readonly secrets: readonly EndpointSecret[];
  /** True before the database was read: this is what a former process knew. */
  readonly isRemembered: boolean;
};

/** One credential, with its endpoint: what receiving reads, and remembers on disk. */
export const endpointRow = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  definition: z.string().nullable().default(null),
  disabled: z.boolean(),
  max_body_bytes: z.number(),
  rate_limit: z.number().nullable(),
  credential_id: z.string(),
  purpose: z.enum(["token", "secret"]),
  digest: z.instanceof(Buffer),
  encrypted: z.instanceof(Buffer).nullable(),
});
export type EndpointRow = z.infer<typeof endpointRow>;

/** Endpoints by the hex digest of each of their active tokens. */
export type EndpointsByToken = ReadonlyMap<string, EndpointRecord>;

/** Reads every endpoint that is not deleted, a row for each of its active tokens and secrets. */
export async function readEndpoints(client: ClientBase): Promise<EndpointRow[]> {
  const result = await client.query(`
    SELECT e.id, e.name, e.provider, v.definition, e.disabled_at IS NOT NULL AS disabled, e.max_body_bytes,
           e.rate_limit, c.id AS credential_id, c.purpose, c.digest, c.encrypted
    FROM endpoint e JOIN credential c ON c.endpoint_id = e.id
      LEFT JOIN LATERAL (SELECT definition FROM source_version
        WHERE source_id = e.source_id AND since IS NOT NULL ORDER BY version DESC LIMIT 1) v ON true
    WHERE e.deleted_at IS NULL AND c.ended_at IS NULL
    ORDER BY c.created_at DESC, c.id`);
  return z.array(endpointRow).parse(result.rows);
}

/** `isRemembered`: the rows are those of a former process. */
export function endpointsOf(all: readonly EndpointRow[], isRemembered: boolean): EndpointsByToken {
  const secrets = new Map<string, EndpointSecret[]>(all.map((row) => [row.id, []]));
  for (const row of all) if (row.purpose === "secret") secrets.get(row.id)?.push(toSecret(row));
  const tokens = all.filter((row) => row.purpose === "token");
  return new Map(
    tokens.map((row) => [
      row.digest.toString("hex"),
      { ...toRecord(row, secrets.get(row.id) ?? []), isRemembered },
    ]),
  );
}

function toRecord(row: EndpointRow, secrets: readonly EndpointSecret[]) {
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    definition: row.definition,
    disabled: row.disabled,
    maxBodyBytes: row.max_body_bytes,
    rateLimit: row.rate_limit,
    tokenId: row.credential_id,
    secrets,
  };
}

function toSecret(row: EndpointRow): EndpointSecret {
  let plain: string | undefined;
  return {
    id: row.credential_id,
    digest: row.digest,
    plain: () => {
      plain ??= openSecret(row.encrypted ?? new Uint8Array(), row.id);
      return plain;
    },
  };
}
