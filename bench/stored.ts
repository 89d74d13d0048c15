import { z } from "zod";
import { API_KEY, Installation, OWN, OWN_DRAFT } from "@/harness/installation";
import { hookRequest } from "@/harness/items";
import { Wire } from "@/harness/wire";
import { Browser, type Visit } from "./tools/browser";
import { numbers, report, rounded } from "./tools/figures";

// How long each page and action that looks at stored bodies of 5 MB and tiny items takes, and for how
// long at once it keeps the process of the pages from everybody else: the longest delay of its event loop, as the
// process itself measures it. Aim: never 50 ms.
const { bodies } = numbers({ bodies: 3 });

const installation = await Installation.start();
try {
  const browser = await Browser.signIn(installation);
  report("stored", { bodies, looks: await looks(browser) });
} finally {
  await installation.remove();
}

/** What each look took, and kept the process of the pages (ms). */
async function looks(browser: Browser) {
  const more = "x".repeat(50);
  const items = Array.from(
    { length: 49_999 },
    (_, n) => `{"event":"sent","id":"m${n}","to":"p${n}","more":"${more}"}`,
  );
  for (let n = 0; n < bodies; n++) await send(hookRequest(`[${items.join(",")}]`, OWN));
  await installation.settled();
  const [{ source, request, endpoint }] = z
    .tuple([z.object({ source: z.string(), request: z.string(), endpoint: z.string() })])
    .parse(
      await installation.query(
        `SELECT e.source_id AS source, e.id AS endpoint, max(r.id::text) AS request
         FROM webhook_request r JOIN endpoint e ON e.id = r.endpoint_id WHERE e.source_id IS NOT NULL GROUP BY 1, 2`,
      ),
    );
  const page = `/settings/sources/${source}`;
  const types = { sent: { meaning: "sent", channel: null } };
  const fields = { id: source, draft: JSON.stringify({ ...OWN_DRAFT, types }) };
  const kept: Record<string, string> = {};
  // The first time a page's own program is loaded, too.
  const look = async (name: string, what: () => Promise<Visit>, times = 2) => {
    const told: string[] = [];
    for (let n = 0; n < times; n++) {
      await browser.open("/account");
      await mostKept();
      const { status, html, ms } = await what();
      if (status !== 200 || html.includes('"status":"error"'))
        throw new Error(`${name} was answered with ${status}: ${html.slice(-500)}`);
      told.push(`${rounded(ms)} ms, kept ${rounded(await mostKept())} ms`);
    }
    kept[name] = told.join("; again ");
  };
  await look("mapping page", () => browser.open(page));
  await look("look", () => browser.act(page, "lookAtSourceAction", fields));
  await look("preview", () => browser.act(page, "previewSourceAction", fields));
  await look("quarantine", () => browser.open("/settings/quarantine"));
  await look("requests", () => browser.open(`/settings/requests?endpoint=${endpoint}`));
  await look("search", () => browser.open("/settings/requests?find=m49998&in=body"));
  await look("request", () => browser.open(`/settings/requests/${request}?view=body`));
  await look("download", () => browser.open(`/settings/requests/${request}/body`));
  const save = { ...fields, basedOn: "1", reads: "from-now-on" };
  await look("save", () => browser.act(page, "saveSourceAction", save), 1);
  return kept;
}

/** The longest that the pages' event loop was kept since this was asked the last time (ms). */
async function mostKept(): Promise<number> {
  const headers = { authorization: `Bearer ${API_KEY}` };
  const text = await (await fetch(`${installation.url}/metrics`, { headers })).text();
  return Number(/^nodejs_eventloop_lag_max_seconds ([\d.e-]+)/m.exec(text)?.[1]) * 1000;
}

async function send(request: Uint8Array): Promise<void> {
  const wire = new Wire(installation.port);
  const { status } = await wire.send(request);
  wire.close();
  if (status !== 200) throw new Error(`A body was answered with ${status}.`);
}
