import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { accessByKey } from "@/lib/auth/api-access";
import { invite, listInvitations } from "@/lib/settings/people/invitations";
import { openInvitation } from "@/lib/settings/people/join";
import { listPeople } from "@/lib/settings/people/list-people";
import { listSessions } from "@/lib/settings/people/sessions";
import { openShareLink } from "@/lib/settings/views/open-share-link";
import { createShareLink, listShareLinks } from "@/lib/settings/views/share-links";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { createApiKey, listApiKeys } from "./api-keys";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const DAY = 86_400_000;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  vi.useRealTimers();
  await database.db.user.deleteMany();
  await database.db.apiKey.deleteMany();
  await database.db.invitation.deleteMany();
  await database.db.shareLink.deleteMany();
  await signInAs(database.db, "admin");
});
afterAll(() => void vi.useRealTimers());

/** This process's clock jumps; the database's stays. */
function jump(days: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * DAY });
}

/** A key, an invitation and a link, each for a week, and what tells whether they open still. */
async function makeAll() {
  const { key } = await createApiKey({ name: "ci", scopes: ["reports"], days: 7 });
  const { link } = await invite({ email: "ada@example.com", role: "viewer" });
  const page = { title: "Funnel", path: "/funnel", query: "", range: null, withNotes: false };
  const { url } = await createShareLink({ ...page, days: 7 });
  const tokenOf = (address: string) => address.slice(address.lastIndexOf("/") + 1);
  return async () => ({
    key: (await accessByKey(`Bearer ${key}`, "reports")) !== null,
    invitation: (await openInvitation(tokenOf(link ?? ""))) !== null,
    link: (await openShareLink(tokenOf(url), "192.0.2.1", { wait: async () => {} })) !== null,
    keys: (await listApiKeys()).map(({ expired }) => expired),
    listed: [(await listInvitations()).length, (await listShareLinks()).length],
    access: (await listPeople()).map(({ access }) => access),
    sessions: (await listSessions()).length,
  });
}

const OPEN = { key: true, invitation: true, link: true };
const ENDED = { key: false, invitation: false, link: false };
const LISTED_OPEN = { keys: [false], listed: [1, 1], access: [2], sessions: 1 };
const LISTED_ENDED = { keys: [true], listed: [0, 0], access: [0], sessions: 1 };

/** Lets so much time pass for the database: its clock cannot be turned, so all ends come nearer. */
async function letPass(days: number): Promise<void> {
  for (const table of ["api_key", "invitation", "share_link"]) {
    await database.db.$executeRawUnsafe(
      `UPDATE ${table} SET expires_at = expires_at - interval '${days} days'`,
    );
  }
}

describe("keys, invitations and links with an end", () => {
  test("none ends early because this process's clock jumped ahead", async () => {
    const state = await makeAll();
    jump(20);
    expect(await state()).toEqual({ ...OPEN, ...LISTED_OPEN });
  });

  test("none opens anything after its end because this process's clock is behind", async () => {
    const state = await makeAll();
    await letPass(8);
    jump(-3);
    expect(await state()).toEqual({ ...ENDED, ...LISTED_ENDED });
  });

  test.each([20, -20])(
    "made while this process's clock is %i days off, they last their week",
    async (days) => {
      jump(days);
      const state = await makeAll();
      vi.useRealTimers();
      await letPass(6.9);
      expect(await state()).toEqual({ ...OPEN, ...LISTED_OPEN });
      await letPass(0.2);
      expect(await state()).toEqual({ ...ENDED, ...LISTED_ENDED });
    },
  );
});
