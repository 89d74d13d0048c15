import { createHash, createHmac, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installation } from "@/e2e/installation";
import { definitionOfDraft } from "@/lib/providers/mapping/definition-of-draft";
import { emptyDraft } from "@/lib/providers/mapping/draft";
import { inDatabase } from "./database";

/** What has a page of its own: an alert rule, a report and a source by their ids, the rest by tokens. */
export type Linked = {
  readonly alert: string;
  readonly report: string;
  readonly source: string;
  readonly share: string;
  readonly invitation: string;
  readonly unsubscribe: string;
};

const READER = "reader-of-reports@example.com";

/** Makes one of each, with a history of what did and did not arrive; none of them does anything by itself. */
export async function makeLinked(): Promise<Linked> {
  const [alert, report, source] = [randomUUID(), randomUUID(), randomUUID()];
  const [share, invitation] = [token(), token()];
  await inDatabase(
    `INSERT INTO alert_rule (id, name, metric, comparison, threshold, against, window_hours, minimum, recipients,
       webhook_url, webhook_kind, enabled)
     VALUES ($1, 'Openings against the same weekday', 'opened', 'below', 50, 'season', 24, 100, ARRAY[$2],
       'https://hooks.example.com/services/alerts', 'slack', false)`,
    [alert, READER],
  );
  await inDatabase(
    `WITH one AS (INSERT INTO alert (id, rule_id, opened_at, title, text, path)
       VALUES ($2, $1, now() - interval '1 hour', 'Openings: −63% against the same weekday', 'It was 63 below.', '/funnel')
       RETURNING id)
     INSERT INTO alert_delivery (id, alert_id, event, channel, target, attempts, next_at, error)
     SELECT gen_random_uuid(), id, 'opened', 'webhook', 'https://hooks.example.com/…erts', 2, now() + interval '1 hour', 'It answered 503.' FROM one`,
    [alert, randomUUID()],
  );
  await inDatabase(
    `INSERT INTO report_schedule (id, name, path, query, range, period, every, weekday, month_day, hour, recipients, attach_csv,
       next_at) VALUES ($1, 'Weekly figures for the board', '/', '', '28d', 'ended', 'week', 1, 1, 8, ARRAY[$2], true,
       now() + interval '7 days')`,
    [report, READER],
  );
  await inDatabase(
    `WITH run AS (INSERT INTO report_run (id, schedule_id, key, due_at) VALUES ($2, $1, $4, now()) RETURNING id)
     INSERT INTO report_delivery (id, run_id, channel, target, attempts, error)
     SELECT gen_random_uuid(), id, 'email', $3, 4, '10.0.0.7:25 refuses the connection: nothing listens there, or a firewall is in the way.' FROM run`,
    [report, randomUUID(), READER, `${report} in history`],
  );
  await inDatabase(
    `WITH one AS (INSERT INTO source (id, name) VALUES ($1, $4))
     INSERT INTO source_version (source_id, version, definition, since, created_by)
     VALUES ($1, 1, $2, '00000000-0000-0000-0000-000000000000', $3)`,
    [
      ...[source, JSON.stringify(definitionOfDraft(emptyDraft("A vendor of our own"))), READER],
      `A vendor of our own ${source}`,
    ],
  );
  await inDatabase(
    `INSERT INTO share_link (id, digest, ending, title, path, query, range, card_hosts, expires_at)
     VALUES ($1, $2, $3, 'For the board', '/', '', '28d', '*', now() + interval '1 day')`,
    [randomUUID(), digestOf(share), share.slice(-4)],
  );
  await inDatabase(
    `INSERT INTO invitation (id, digest, email, role, invited_by, expires_at)
     VALUES ($1, $2, $3, 'viewer', $4, now() + interval '1 day')`,
    [randomUUID(), digestOf(invitation), `${alert}@example.com`, READER],
  );
  return { alert, report, source, share, invitation, unsubscribe: unsubscribeToken(report) };
}

/** Takes them away again, as other journeys count what there is. */
export async function removeLinked({ alert, report, source, share, invitation }: Linked) {
  await inDatabase("DELETE FROM alert_rule WHERE id = $1", [alert]);
  await inDatabase("DELETE FROM report_schedule WHERE id = $1", [report]);
  await inDatabase("DELETE FROM source WHERE id = $1", [source]);
  await inDatabase("DELETE FROM share_link WHERE digest = $1", [digestOf(share)]);
  await inDatabase("DELETE FROM invitation WHERE digest = $1", [digestOf(invitation)]);
}

const token = () => randomBytes(32).toString("base64url");
const digestOf = (text: string) => createHash("sha256").update(text).digest();

/** As a mail would bear it: made of the installation's key. */
function unsubscribeToken(report: string): string {
  const file = join(installation().dataDir, "secret.key");
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  const subkey = Buffer.from(hkdfSync("sha256", key, "", "pushlens/unsubscribing", 32));
  const mac = createHmac("sha256", subkey).update(`${report}\0${READER}`).digest();
  return `${report}.${mac.subarray(0, 18).toString("base64url")}`;
}
