import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, vi } from "vitest";
import { z } from "zod";
import { createDoor } from "@/bin/door-server";
import { listen } from "@/bin/drain";
import { PageProxy } from "@/bin/page-proxy";
import { closeEndpoints, refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { env, extendEnv } from "@/lib/env";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { processPending } from "@/lib/ingest/process-pending";
import { STAGES, type Stage } from "@/lib/providers/event";
import { PROVIDERS, providerBySlug } from "@/lib/providers/registry";
import { canProve, proofHeaders, type Sent } from "@/lib/providers/types";
import { parseProvision, provision } from "@/lib/settings/workspace/provision";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { askApi } from "./ask-api";

const KEY = "plk_acceptance_viewer_0001";
/** The endpoint of this provider has none: there the token alone is the secret. */
const WITHOUT_SECRET = "wonderpush";

/** What an endpoint of the installation wants as proof. There is one of each provider. */
export function secretOf(slug: string): string | null {
  const provider = providerBySlug(slug);
  // Signatures that only the vendor can make have a test of their own.
  const isProven = slug !== WITHOUT_SECRET && provider !== null && canProve(provider);
  return isProven ? `Bearer ${slug}` : null;
}

/** Friday noon in UTC: what the installation's clock shows unless a test turns it. */
export const NOW = Date.UTC(2026, 10, 20, 12);
export const SECOND = 1_000;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const answerSchema = z.looseObject({
  total: z.record(z.string(), z.number().nullable()),
  implied: z.record(z.string(), z.number().nullable()),
  groups: z.array(
    z.looseObject({
      key: z.string().nullable(),
      label: z.string(),
      stages: z.record(z.string(), z.number().nullable()),
    }),
  ),
});
const qualityRow = z.looseObject({
  endpoint: z.string().nullable(),
  provider: z.string().nullable(),
});

/** The stages in the funnel's order: scheduled, sent, delivered, opened, clicked, failed, cancelled. */
export type Counts = readonly (number | null | undefined)[];

/** Puts an answer's stages in the funnel's order. */
export function countsOf(stages: Readonly<Record<string, number | null>>): Counts {
  return STAGES.map((stage: Stage) => stages[stage]);
}

/**
 * An installation as a provider and a script meet it: HTTP requests in, HTTP answers out, a
 * provisioning file, and nothing else. The database and everything between are real.
 */
export class Installation {
  #database: TestDatabase | null = null;
  readonly #door: Server = createDoor(new PageProxy("/nowhere"), new AbortController().signal);

  async open(timeZone = "UTC"): Promise<void> {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    this.#database = await testDatabase();
    extendEnv({ DATABASE_URL: this.#database.url });
    const document = {
      workspace: { name: "Acme", timeZone },
      endpoints: PROVIDERS.map(({ slug }) => ({
        name: `${slug} endpoint`,
        provider: slug,
        token: `${slug}-${slug}`,
        secret: secretOf(slug) ?? undefined,
      })),
      apiKeys: [{ name: "test", key: KEY, role: "viewer" }],
    };
    await provision(this.#database.db, parseProvision(JSON.stringify(document)));
    await refreshEndpoints();
    await listen(this.#door, 0, "127.0.0.1");
  }

  async close(): Promise<void> {
    this.#door.closeAllConnections();
    this.#door.close();
    await flushRejections();
    await closeEndpoints();
    await this.#database?.close();
    vi.useRealTimers();
  }

  /** Everything inside, for what no interface can turn. */
  get database(): TestDatabase {
    if (!this.#database) throw new Error("open() first");
    return this.#database;
  }

  /** Sends a body as the provider would, proofs included. */
  async send(
    slug: string,
    body: string,
    more: { query?: string; headers?: Readonly<Record<string, string>>; id?: string } = {},
  ): Promise<Response> {
    const path = `/api/hooks/${slug}-${slug}${more.query ? `?${more.query}` : ""}`;
    const url = env().PUSHLENS_URL + path;
    const headers = { ...proofOf(slug, { url, body }, more.id), ...more.headers };
    return this.post(path, { headers, body });
  }

  /** Asks the door for something, by POST unless `init` says otherwise. */
  async post(path: string, init: RequestInit): Promise<Response> {
    const { port } = this.#door.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", ...init });
  }

  /** Sends items in one request, expects its 200, and processes them. */
  async take(
    slug: string,
    items: unknown,
    more?: Parameters<Installation["send"]>[2],
  ): Promise<number> {
    const response = await this.send(
      slug,
      typeof items === "string" ? items : JSON.stringify(items),
      more,
    );
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    const { received } = z.object({ received: z.number() }).parse(await response.json());
    await processPending(this.database.db);
    return received;
  }

  /** Asks the API with a viewer's key. */
  async ask(report: string, query = ""): Promise<Response> {
    const headers = { authorization: `Bearer ${KEY}` };
    return askApi(new Request(`http://localhost/api/v1/${report}?${query}`, { headers }));
  }

  /** A report's answer, unchecked but for its status. */
  async read(report: string, query = ""): Promise<Record<string, unknown>> {
    const response = await this.ask(report, query);
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    return z.record(z.string(), z.unknown()).parse(await response.json());
  }

  /** The funnel's total and implied counts, and its groups by key. */
  async funnel(query = "") {
    const { total, implied, groups } = answerSchema.parse(await this.read("funnel", query));
    return {
      total: countsOf(total),
      implied: countsOf(implied),
      groups: Object.fromEntries(groups.map(({ key, stages }) => [String(key), countsOf(stages)])),
      labels: Object.fromEntries(groups.map(({ key, label }) => [String(key), label])),
    };
  }

  /** The accounts of an endpoint; of unknown tokens for null. */
  async accounts(slug: string | null) {
    const { rows } = z.object({ rows: z.array(qualityRow) }).parse(await this.read("quality"));
    const row = rows.find(({ endpoint, provider }) =>
      slug ? provider === slug : endpoint === null,
    );
    return row ?? {};
  }
}

function proofOf(slug: string, sent: Sent, id = "delivery-1"): Record<string, string> {
  const provider = providerBySlug(slug);
  return provider ? proofHeaders(provider, sent, secretOf(slug), Date.now(), id) : {};
}

/** An installation for a describe block: opened before its tests, closed after them. */
export function useInstallation(timeZone?: string): Installation {
  const installation = new Installation();
  beforeAll(() => installation.open(timeZone));
  afterAll(() => installation.close());
  return installation;
}
