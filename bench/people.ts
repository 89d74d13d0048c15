import { setTimeout as sleep } from "node:timers/promises";
import { Installation } from "@/harness/installation";
import { seed } from "@/harness/seed";
import { createClient } from "@/lib/db";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { derivePeople } from "@/lib/ingest/people/derive-people";
import { Browser } from "./tools/browser";
import { keptFolder, numbers, report, rounded, spread } from "./tools/figures";

// How long it takes to derive what people got: of a whole history, of one day, and of a day by the worker's own
// step; and the page's whole response over it. `--data <folder>` keeps the history there for the next run.
const { messages, days, times } = numbers({ messages: 1_000_000, days: 365, times: 30 });
const KEPT = keptFolder();
const DERIVED = "person_day, person_opt_out, people_day, people_change, people_state";
const LOOK = 250;
const DAY = 86_400_000;

const installation = await Installation.start(KEPT ? { PUSHLENS_DATA_DIR: KEPT } : {});
try {
  const url = () =>
    rememberedConnection(installation.dataDir).then((one) => connectionUrl(one, "pushlens"));
  const known = await installation.query("SELECT 1 FROM message LIMIT 1");
  if (known.length === 0) await seed(await url(), { messages, days });
  // All vendors of the seed reach the same persons.
  await installation.query(
    `INSERT INTO identity_space (endpoint_id, space_id)
     SELECT id, '00000000-0000-4000-8000-000000000001' FROM endpoint ON CONFLICT DO NOTHING`,
  );
  await installation.query(`TRUNCATE ${DERIVED}`);
  await installation.end();
  await installation.begin();
  const begun = performance.now();
  while (
    (await installation.query("SELECT 1 FROM people_state WHERE as_of IS NOT NULL")).length === 0
  )
    await sleep(LOOK);
  const firstSeconds = rounded((performance.now() - begun) / 1_000, 1);

  const db = createClient(await url());
  await installation.query(
    "INSERT INTO people_change (day) SELECT day FROM people_day ORDER BY messages DESC LIMIT 1",
  );
  const dayBegun = performance.now();
  await derivePeople(db, new AbortController().signal);
  const daySeconds = rounded((performance.now() - dayBegun) / 1_000, 2);
  await db.$disconnect();

  const browser = await Browser.signIn(installation);
  const pages: Record<string, unknown> = {};
  for (const back of [30, 365]) {
    const date = (n: number) => new Date(Date.now() - n * DAY).toISOString().slice(0, 10);
    const waits: number[] = [];
    for (let n = 0; n <= times; n++) {
      const { status, ms } = await browser.open(`/people?from=${date(back - 1)}&to=${date(0)}`);
      if (status !== 200) throw new Error(`/people: ${status}`);
      waits.push(ms);
    }
    const [first = 0, ...others] = waits;
    pages[`${back} days`] = { first: rounded(first), ...spread(others) };
  }
  const [size] = await installation.query<{ mb: number; rows: number }>(
    `SELECT (pg_total_relation_size('person_day') / 1000000)::int AS mb,
       (SELECT sum(messages) FROM people_day)::int AS rows`,
  );
  report("people", { messages, days, firstSeconds, daySeconds, pagesMs: pages, personDay: size });
} finally {
  if (KEPT) await installation.end();
  else await installation.remove();
}
