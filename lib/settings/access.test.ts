import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

/** Functions that are not a person's to call: used by guarded verbs, at start and by the terminal. */
const NOT_VERBS = new Set([
  "isNotTaken",
  "decodeText",
  "expectedSecret",
  "reachNote",
  "anybody",
  "changeEndpoint",
  "changePerson",
  "changeSource",
  "checkMayGrant",
  "checkSecretKey",
  "allowsSaving",
  "allowsWebhook",
  "checkSetupCode",
  "chosenSecret",
  "countFates",
  "createSetupCode",
  "endpointNotFound",
  "endRotated",
  "exampleCurl",
  "filtersOf",
  "isOpenAddress",
  "openAddress",
  "hookUrl",
  "initialPassword",
  "joinByOpenId",
  "isQuiet",
  "isSnoozed",
  "mailsGoOut",
  "nextDue",
  "scheduleWords",
  "unsubscribeAddresses",
  "unsubscribeToken",
  "parseProvision",
  "plannedEnd",
  "prettyJson",
  "provisionedSources",
  "providerSummaries",
  "providerSummary",
  "provision",
  "quietUntil",
  "readAnnotations",
  "refuseProvisioned",
  "sourceNotFound",
  "readSummaries",
  "requestCurl",
  "requestUrl",
  "tellOfNewSignIn",
  "resetPassword",
  "rotateSecretKey",
  "ruleOf",
  "sealAddress",
  "sealWebhooks",
  "securityText",
  "shownAddress",
  "shownText",
  "sendMail",
  "alertText",
  "inEveryLanguage",
  "languageOfReader",
  "submit",
  "timeZones",
  "whereOf",
  "whyUnsent",
  "isRefusedForGood",
]);
/** Open to everybody, or to everybody signed in. */
const OPEN = new Set([
  "claimInstallation",
  "getWorkspace",
  "join",
  "findSubscription",
  "openInvitation",
  "openShareLink",
  "unsubscribe",
]);
const OWN = new Set([
  "beginSecondFactor",
  "changePassword",
  "chooseLanguage",
  "confirmSecondFactor",
  "confirmSession",
  "deleteView",
  "endOtherSessions",
  "endOwnSession",
  "endSecondFactor",
  "getSecondFactor",
  "listAnnotations",
  "listSessions",
  "listViews",
  "openAlerts",
  "proveSecondFactor",
  "renameView",
  "saveView",
  "signOutEverywhere",
]);
const OWNERS = new Set(["requireSecondFactor", "resetSecondFactor", "setPasswords"]);

/** Subfolders too; what is in `store` guards nothing, and says so. */
function files(): string[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (name) => /^(?:[a-z-]+\/)*[a-z-]+\.ts$/.test(name) && !name.startsWith("store/"),
  );
}

let database: TestDatabase;
const verbs: [string, (input: unknown) => Promise<unknown>][] = [];

beforeAll(async () => {
  database = await testDatabase();
  for (const file of files()) {
    for (const [name, exported] of Object.entries(await import(/* @vite-ignore */ `./${file}`))) {
      if (typeof exported !== "function" || NOT_VERBS.has(name) || OPEN.has(name)) continue;
      verbs.push([name, exported as (input: unknown) => Promise<unknown>]);
    }
  }
});
afterAll(() => database.close());
beforeEach(forgetSession);

describe("every function of settings, called with nonsense,", () => {
  test("exists", () => {
    expect(verbs.map(([name]) => name)).toContain("deleteEndpoint");
    expect(verbs.length).toBeGreaterThan(15);
    const nested = ["saveAlert", "replayItems", "getRequest"];
    expect(verbs.map(([name]) => name)).toEqual(expect.arrayContaining(nested));
  });

  test("refuses without a session before it looks at anything else", async () => {
    for (const [name, verb] of verbs) {
      await expect(verb(undefined), name).rejects.toMatchObject({ code: "unauthorized" });
    }
  });

  test("refuses a viewer, except what is a viewer's own", async () => {
    await signInAs(database.db, "viewer");
    for (const [name, verb] of verbs.filter(([verb]) => !OWN.has(verb))) {
      await expect(verb(undefined), name).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("lets an admin pass the guard", async () => {
    await signInAs(database.db, "admin");
    for (const [name, verb] of verbs.filter(([verb]) => !OWN.has(verb) && !OWNERS.has(verb))) {
      const code = await verb(undefined).then(
        () => null,
        (error: { code?: string }) => error.code,
      );
      expect(code, name).not.toBe("forbidden");
    }
  });
});

/** They change something and are no act of a person: done at a start, or within a verb that tells. */
const TELL_NOTHING = [
  "change-endpoint",
  "change-people",
  "change-source",
  "check-secret-key",
  "choose-language",
  "confirm-session",
  "mark-seen",
  "prove-second-factor",
  "seal-webhooks",
  "setup-code",
];
const CHANGES =
  /\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(|executeRaw|\$transaction/;

test("what changes something tells the audit log", () => {
  const silent = files()
    .map((name) => [name, readFileSync(join(import.meta.dirname, name), "utf8")] as const)
    .filter(([, text]) => CHANGES.test(text) && !text.includes('from "@/lib/audit/'))
    .map(([name]) => basename(name, ".ts"));
  expect(silent.sort()).toEqual(TELL_NOTHING);
});
