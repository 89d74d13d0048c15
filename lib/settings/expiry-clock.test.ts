import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { accessByKey } from "@/lib/auth/api-access";
import { knownDevice, rememberDevice } from "@/lib/auth/known-device";
import { checkCode, newSecret, sealTotp } from "@/lib/auth/second-factor";
import { currentSession } from "@/lib/auth/session";
import { startSession } from "@/lib/auth/start-session";
import { throttle } from "@/lib/auth/throttle";
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

describe("signing in", () => {
  const forget = () => database.db.rateLimit.deleteMany();
  beforeEach(forget);

  test.each([400, -400])(
    "a session and a known device hold while this process's clock is %i days off",
    async (days) => {
      const { id } = await database.db.user.findFirstOrThrow();
      await rememberDevice("ada@example.com");
      jump(days);
      expect(await knownDevice("ada@example.com")).not.toBeNull();
      expect(await currentSession()).not.toBeNull();
      await startSession(id);
      await rememberDevice("bob@example.com");
      vi.useRealTimers();
      expect(await knownDevice("bob@example.com")).not.toBeNull();
      expect(await currentSession()).not.toBeNull();
    },
  );

  test("a session ends by the database's clock, though this process's is behind", async () => {
    jump(-60);
    await database.db.$executeRaw`UPDATE session SET ends_at = ends_at - interval '31 days'`;
    expect(await currentSession()).toBeNull();
  });

  test.each([20, -20])(
    "the code that a phone shows is right while this process's clock is %i days off",
    async (days) => {
      const { userId, code } = await withSecondFactor();
      jump(days);
      expect(await checkCode(userId, code)).toBe(true);
    },
  );

  test("wrong codes are forgotten after their quarter of an hour, though this process's clock jumps", async () => {
    const { userId, code } = await withSecondFactor();
    jump(3);
    for (let n = 0; n < 10; n++) expect(await checkCode(userId, "000000")).toBe(false);
    vi.useRealTimers();
    await expect(checkCode(userId, code)).rejects.toThrow("Too many wrong codes");
    jump(3);
    await expect(checkCode(userId, code)).rejects.toThrow("Too many wrong codes");
    vi.useRealTimers();
    await database.db.$executeRaw`UPDATE rate_limit SET expire = expire - interval '15 minutes'`;
    expect(await checkCode(userId, code)).toBe(true);
  });

  test("a clock that jumps gives no further free tries, and takes none", async () => {
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    const lanes = [{ key: "account:ada", free: 5 }] as const;
    for (let n = 0; n < 5; n++) await throttle(lanes, { wait });
    for (const days of [1, -1]) {
      jump(days);
      await throttle(lanes, { wait });
      vi.useRealTimers();
    }
    expect(waits).toHaveLength(2);
    expect(waits.every((ms) => ms > 0 && ms <= 3_000)).toBe(true);
  });
});

/** The account that is signed in, with a second factor, and what its phone shows at the real time. */
async function withSecondFactor() {
  const { id: userId } = await database.db.user.findFirstOrThrow();
  const secret = newSecret();
  const totpSecret = sealTotp(secret, userId);
  await database.db.user.update({
    where: { id: userId },
    data: { totpSecret, totpEnabledAt: new Date() },
  });
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = totp.generate({ timestamp: Date.now() });
  return { userId, code };
}
