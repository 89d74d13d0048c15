import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db";
import { NIL_ID } from "@/lib/facts/identity";
import type { SourceDefinition } from "@/lib/providers/source/definition";

/**
 * A vendor that nobody has heard of: a list of mails below an envelope, one id for all who got the same
 * mail, seconds as text.
 */
export const acme: SourceDefinition = {
  version: 1,
  slug: "acme",
  label: "Acme Mail",
  body: { format: "json", items: ["batch.rows[*]"] },
  type: "what",
  fields: {
    message: ["mail.id", "to.user"],
    subscription: ["to.user"],
    key: ["uid"],
    at: { from: "when", unit: "s" },
    campaign: "mail.group",
    campaignName: "^.title",
    person: "to.user",
    address: "to.address",
    cause: "why",
  },
  rules: [
    { names: "mail_out", kind: "sent" },
    { names: "mail_in", kind: "delivered" },
    { names: "mail_read", kind: "opened" },
    { names: "mail_back", kind: "failed" },
    { names: "leave", kind: "opted_out" },
    { names: "ping", ignore: "test_event" },
  ],
  reports: {
    email: { sent: true, delivered: true, evidence: "accepted", opened: true, failed: true },
  },
  defaultChannel: "email",
  proof: { kind: "header", header: "authorization" },
  secretLabel: "Authorization",
  campaignWord: "Mailing",
  reuseAfter: null,
  begins: "any",
  rhythm: { quiet: 86_400_000, late: 3_600_000, source: "Invented." },
  setup: [{ title: "Send it here", text: "Paste the URL." }],
  replace: { token: "Replace the URL.", secret: "Replace the header." },
  assumptions: [],
  failures: [],
  documentation: "",
  example: { headers: { "content-type": "application/json" }, body: '{"what":"ping"}' },
};

/** A row as Acme sends it. */
export function acmeRow(
  what: string,
  {
    at,
    user = "u-1",
    mail = "m-1",
    ...more
  }: { at: number; user?: string; mail?: string; [name: string]: unknown },
) {
  return {
    what,
    uid: `${what}-${mail}-${user}-${at}`,
    when: String(Math.floor(at / 1_000)),
    mail: { id: mail, group: "spring" },
    to: { user, address: `${user}@example.org` },
    ...more,
  };
}

/** A source in the database, for a test, with versions from ids on; gives its id. */
export async function testSource(
  db: Db,
  versions: readonly { readonly definition: SourceDefinition; readonly since?: string }[] = [],
  name = `source ${randomUUID()}`,
): Promise<string> {
  const id = randomUUID();
  await db.source.create({ data: { id, name } });
  for (const { definition, since = NIL_ID } of versions)
    await testVersion(db, id, definition, since);
  return id;
}

/** A further version of a source. */
export async function testVersion(
  db: Db,
  sourceId: string,
  definition: SourceDefinition,
  since: string | null = NIL_ID,
): Promise<void> {
  const version = (await db.sourceVersion.count({ where: { sourceId } })) + 1;
  await db.sourceVersion.create({
    data: { sourceId, version, definition: JSON.stringify(definition), since, createdBy: "test" },
  });
}

/** An endpoint of a source, for a test; gives its id. */
export async function testOwnEndpoint(db: Db, sourceId: string): Promise<string> {
  const id = randomUUID();
  await db.endpoint.create({ data: { id, name: "own", provider: "custom", sourceId } });
  return id;
}
