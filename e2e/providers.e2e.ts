import { existsSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { ROOT } from "@/bin/root";
import { PROVIDERS } from "@/lib/providers/registry";
import type { Count, Posted, Story } from "@/lib/providers/story";
import { englishLabel, type Provider, proofHeaders } from "@/lib/providers/types";
import { ADMIN } from "./support/accounts";
import { createEndpoint } from "./support/endpoints";
import { readFigures, readFunnel } from "./support/figures";
import { readTable } from "./support/tables";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

/** What is not reported is a dash, never 0. */
const shown = (count: Count | undefined): string => (count == null ? "—" : String(count));
const signed = (count: Count): string => {
  if (count === null || count === 0) return shown(count);
  return count > 0 ? `+${count}` : `−${-count}`;
};

/** A provider with its folder's story. */
type OfProvider = { readonly provider: Provider; readonly story: Story };
// Pages know no vendor: of those that are definitions one stands for all. What each posts is counted on
// the API by lib/testing/acceptance/stories.test.ts.
const isDefinition = ({ slug }: Provider) =>
  existsSync(join(ROOT, "lib", "providers", slug, "definition.ts"));
const SHOWN = PROVIDERS.filter((provider) => !isDefinition(provider) || provider.slug === "twilio");
const STORIES: readonly OfProvider[] = await Promise.all(
  SHOWN.map(async (provider) => {
    const { story } = await import(`../lib/providers/${provider.slug}/story.ts`);
    return { provider, story };
  }),
);

for (const { provider, story } of STORIES) {
  test(`${englishLabel(provider)}: what it posts is what one counts by hand, on every surface`, async ({
    page,
    anybody,
    api,
  }) => {
    const endpoint = await createEndpoint(page, {
      provider: englishLabel(provider),
      name: `${englishLabel(provider)} by hand`,
      secret: story.secret,
    });
    await post(anybody, endpoint, { provider, story });
    await expectAccounts(api, endpoint.id, story);
    await expectApi(api, endpoint.id, { provider, story });
    await expectPages(page, endpoint.id, { provider, story });
    await expectFile(page, endpoint.id, story);
  });
}

/** Posts everything, twice refused where there is a secret: without it and with a wrong one. */
async function post(
  anybody: APIRequestContext,
  { url, secret }: { url: string; secret: string | null },
  { provider, story }: OfProvider,
): Promise<void> {
  const now = Date.now();
  const posts = story.posts(now);
  // As bytes: a text that is not JSON would be turned into it.
  const send = ({ headers, id, body }: Posted, proof: string | null) =>
    anybody.post(url, {
      headers: {
        "Content-Type": "application/json",
        ...headers,
        ...proofHeaders(provider, { url, body }, proof, now, id),
      },
      data: Buffer.from(body),
    });
  const [first] = posts;
  if (secret !== null && first) {
    expect((await send(first, null)).status()).toBe(401);
    expect((await send(first, "not the secret")).status()).toBe(401);
  }
  for (const one of posts) {
    const answer = await send(one, secret);
    expect(answer.status(), one.body).toBe(200);
    expect(await answer.json(), one.body).toEqual({ received: one.received });
  }
}

/** Every item is accounted for, once it is processed. */
async function expectAccounts(api: APIRequestContext, endpoint: string, story: Story) {
  const received = story.posts(Date.now()).reduce((sum, one) => sum + one.received, 0);
  await expect
    .poll(async () => {
      const { rows } = await (await api.get(`/api/v1/quality?endpoint=${endpoint}`)).json();
      return rows.find((row: { endpoint: string }) => row.endpoint === endpoint);
    })
    .toMatchObject({ received, ...story.accounts, pending: 0, difference: 0 });
}

async function expectApi(
  api: APIRequestContext,
  endpoint: string,
  { provider, story }: OfProvider,
) {
  const read = async (path: string) =>
    (await api.get(`/api/v1/${path}${path.includes("?") ? "&" : "?"}endpoint=${endpoint}`)).json();
  const funnel = await read("funnel?by=provider");
  expect(funnel.total).toEqual(story.stages);
  expect(funnel.implied).toMatchObject(story.implied);
  expect(funnel.groups).toHaveLength(1);
  expect(funnel.groups[0]).toMatchObject({ key: provider.slug, stages: story.stages });

  const { rows } = await read("campaigns");
  const counts = rows.map(({ name, stages }: { name: string; stages: Story["stages"] }) => [
    name,
    {
      sent: stages.sent,
      delivered: stages.delivered,
      opened: stages.opened,
      failed: stages.failed,
    },
  ]);
  expect(Object.fromEntries(counts)).toEqual(story.campaigns);

  const audience = await read("audience");
  expect(audience.total).toEqual(story.audience);
  const causes = audience.causes.map((one: { kind: string; cause: string; count: number }) =>
    [one.kind, one.cause, one.count].join(" "),
  );
  expect(causes.sort()).toEqual(story.causes.map((one) => one.replace("null", "")).sort());
}

async function expectPages(page: Page, endpoint: string, { provider, story }: OfProvider) {
  const { stages, audience } = story;
  await page.goto(`/?endpoint=${endpoint}`);
  await expect
    .poll(() => readFigures(page))
    .toEqual({
      Sent: shown(stages.sent),
      Delivered: shown(stages.delivered),
      Opened: shown(stages.opened),
      "Open rate": story.openRate,
      "Net subscribers": signed(audience.net),
    });

  await page.goto(`/funnel?endpoint=${endpoint}`);
  const all = {
    Scheduled: shown(stages.scheduled),
    Sent: shown(stages.sent),
    Delivered: shown(stages.delivered),
    Opened: shown(stages.opened),
    Clicked: shown(stages.clicked),
    Failed: shown(stages.failed),
    Cancelled: shown(stages.cancelled),
  };
  const card = page.getByRole("region", { name: "Stage by stage" });
  await expect.poll(() => readFunnel(card)).toEqual(all);
  const table = await readTable(
    page.getByRole("region", { name: "By provider" }).getByRole("table"),
  );
  expect(table[englishLabel(provider)]).toMatchObject(all);

  await page.goto(`/campaigns?endpoint=${endpoint}&columns=sent,delivered,opened,failed`);
  await expect(page.getByRole("row")).toHaveCount(Object.keys(story.campaigns).length + 1);
  const rows = await readTable(page.getByRole("region", { name: "Campaigns" }).getByRole("table"));
  for (const [name, counts] of Object.entries(story.campaigns)) {
    expect(rows[`${englishLabel(provider)}: ${name}`], name).toMatchObject({
      Sent: shown(counts.sent),
      Delivered: shown(counts.delivered),
      Opened: shown(counts.opened),
      Failed: shown(counts.failed),
    });
  }

  await page.goto(`/audience?endpoint=${endpoint}`);
  await expect
    .poll(() => readFigures(page))
    .toMatchObject({
      "Opted in": shown(audience.optedIn),
      "Opted out": shown(audience.optedOut),
      "Net subscribers": signed(audience.net),
    });
}

/** The file that the page offers says what the page says; what is not reported is empty. */
async function expectFile(page: Page, endpoint: string, story: Story) {
  await open(page, `/campaigns?endpoint=${endpoint}&columns=sent,delivered,opened,failed`);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /^CSV: all campaigns/ }).click();
  await page.getByRole("link", { name: /^With notes/ }).click();
  const stream = await (await waiting).createReadStream();
  const text = Buffer.concat(await stream.toArray()).toString("utf8");
  const lines: string[][] = parse(text, { bom: true, relax_column_count: true });
  const [head, ...rows] = lines.filter(([first]) => !first?.startsWith("#"));
  // What comes after them is of the range compared with.
  expect(head?.slice(0, 6)).toEqual(["name", "key", "sent", "delivered", "opened", "failed"]);
  const counts = rows.map(([name = "", , ...cells]) => {
    const [sent, delivered, opened, failed] = cells.map((cell) => (cell ? Number(cell) : null));
    return [name, { sent, delivered, opened, failed }];
  });
  expect(Object.fromEntries(counts)).toEqual(story.campaigns);
}
