import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { notifyEndpoints } from "@/lib/settings/store/notify";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { whenTold } from "@/lib/testing/when-told";
import { EndpointCache } from "./endpoint-cache";

let database: TestDatabase;
let cache: EndpointCache;

beforeAll(async () => {
  database = await testDatabase();
  cache = new EndpointCache(database.url);
});
afterAll(async () => {
  await cache.close();
  await database.close();
});

function create(name: string, secret?: string) {
  return database.db.$transaction((tx) =>
    insertEndpoint(tx, { name, provider: "cleverpush", ...(secret ? { secret } : {}) }),
  );
}

test("an endpoint made, changed or deleted elsewhere is heard of without asking", async () => {
  expect(await cache.find("unknown")).toBeNull();
  const { id, token } = await create("DE", "Bearer abc");
  await whenTold("pushlens:endpoints", async () =>
    expect(await cache.find(token)).toMatchObject({ id, name: "DE" }),
  );
  expect((await cache.find(token))?.secrets[0]?.plain()).toBe("Bearer abc");

  const change = (data: { disabledAt?: Date; deletedAt?: Date }) =>
    database.db.$transaction(async (tx) => {
      await tx.endpoint.update({ where: { id }, data });
      await notifyEndpoints(tx, id);
    });
  await change({ disabledAt: new Date() });
  await whenTold("pushlens:endpoints", async () =>
    expect(await cache.find(token)).toMatchObject({ disabled: true }),
  );
  await change({ deletedAt: new Date() });
  await whenTold("pushlens:endpoints", async () => expect(await cache.find(token)).toBeNull());
});

test("after its connection is cut it judges from memory, and reads all again", async () => {
  const { token } = await create("before");
  await whenTold("pushlens:endpoints", async () => expect(await cache.find(token)).not.toBeNull());
  const cut = await database.db.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'pushlens endpoints' AND datname = current_database()`;
  expect(cut).toBe(1);
  const unheard = await create("while it was deaf");
  expect(await cache.find(token)).not.toBeNull();
  await whenTold("pushlens:endpoints", async () =>
    expect(await cache.find(unheard.token)).not.toBeNull(),
  );
});

test("what memory would refuse is asked of the database, once for all who ask together", async () => {
  const { id, token } = await create("silent");
  await whenTold("pushlens:endpoints", async () => expect(await cache.find(token)).not.toBeNull());
  const read = vi.spyOn(cache, "refresh");
  // As in the moment before a notification is heard: nobody is told of this change.
  await database.db.endpoint.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await cache.find(token)).toMatchObject({ disabled: false });
  const asked = Array.from({ length: 50 }, () => cache.confirm(token));
  for (const found of await Promise.all(asked)) expect(found).toMatchObject({ disabled: true });
  expect(await cache.confirm("unknown")).toBeNull();
  expect(read).toHaveBeenCalledTimes(2);
  read.mockRestore();
});

test("what cannot be asked of the database is not refused for good", async () => {
  const { token } = await create("known");
  await whenTold("pushlens:endpoints", async () => expect(await cache.find(token)).not.toBeNull());
  cache.moveTo("postgres://nobody@127.0.0.1:1/none");
  expect(await cache.find(token)).not.toBeNull();
  await expect(cache.confirm("unknown")).rejects.toMatchObject({ code: "unavailable" });
  cache.moveTo(database.url);
  await whenTold("pushlens:endpoints", async () =>
    expect(await cache.confirm("unknown")).toBeNull(),
  );
});

test("a cache that never reached the database says so instead of refusing tokens", async () => {
  const away = new EndpointCache("postgres://nobody@127.0.0.1:1/none");
  await expect(away.find("any")).rejects.toMatchObject({ code: "unavailable" });
  await away.close();
});
