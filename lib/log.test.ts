import { PassThrough } from "node:stream";
import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { SECRET_HEADERS } from "@/lib/providers/secret-headers";
import { takeForm, withForm } from "./form-taken";
import { createLog, entryOf, withoutRepeats } from "./log";

test("a secret in what is logged never reaches the log, at any depth", () => {
  const stream = new PassThrough();
  const secret = "s3cr3t-value";
  createLog("info", stream).info(
    {
      token: secret,
      request: { headers: { authorization: secret, cookie: secret, "x-ctx-secret": secret } },
      user: { password: secret, email: secret },
      status: 200,
    },
    "request",
  );
  const line = String(stream.read());
  expect(line).not.toContain(secret);
  expect(JSON.parse(line)).toMatchObject({ msg: "request", status: 200, level: 30 });
});

test("the log knows every header that a provider or we ourselves prove something with", () => {
  const secret = "s3cr3t-value";
  for (const name of SECRET_HEADERS) {
    const stream = new PassThrough();
    createLog("info", stream).info({ request: { headers: { [name]: secret } } }, name);
    expect(String(stream.read()), name).not.toContain(secret);
  }
});

test("what lies below the level is not written", () => {
  const stream = new PassThrough();
  createLog("warn", stream).info("quiet");
  expect(stream.read()).toBeNull();
});

test("the row that a database refused is not quoted", () => {
  const stream = new PassThrough();
  const error = new Error("Raw query failed. Code: `23514`. Message: `Failing row (jane@x.org)`");
  error.name = "PrismaClientKnownRequestError";
  createLog("info", stream).error({ err: Object.assign(error, { meta: "jane@x.org" }) }, "failed");
  const line = String(stream.read());
  expect(line).not.toContain("jane@x.org");
  expect(line).toContain("23514");
});

test("nor what the driver itself quotes of a row", () => {
  const stream = new PassThrough();
  const error = new DatabaseError("invalid input: jane@x.org", 40, "error");
  error.severity = "ERROR";
  error.code = "22P02";
  createLog("info", stream).error({ err: error }, "failed");
  const line = String(stream.read());
  expect(line).not.toContain("jane@x.org");
  expect(line).toContain("22P02");
});

test("what a library prints keeps to the log's rules: an error by them, a text cut", () => {
  const error = new Error("Failing row (jane@x.org)");
  error.name = "PrismaClientKnownRequestError";
  const stream = new PassThrough();
  createLog("info", stream).error(...entryOf(["⨯", error, { row: "jane@x.org" }]));
  expect(String(stream.read())).not.toContain("jane@x.org");
  expect(entryOf(["a", 1, "b".repeat(500)])[1]).toHaveLength(300);
});

test("an error that comes again and again is written a few times a minute, and counted", () => {
  let now = 0;
  const chosen = withoutRepeats(() => now);
  const again = () => chosen(entryOf([new Error("of the same kind")]));
  expect(Array.from({ length: 100 }, again).filter((entry) => entry !== null)).toHaveLength(5);
  expect(chosen(entryOf([new Error("of another kind")]))).not.toBeNull();
  now = 60_000;
  expect(again()?.[0]).toMatchObject({ leftOut: 95 });
});

test("of a form that could not be read only its kind is told, until an action has it", () => {
  const error = new SyntaxError('Unexpected token, "jane@x.org" is not valid JSON');
  withForm({ taken: false }, () => {
    expect(entryOf(["⨯", error])).toEqual([
      { type: "SyntaxError" },
      "a form could not be read and was refused",
    ]);
    expect(entryOf(["a warning"])).toEqual([{}, "a warning"]);
    takeForm();
    expect(entryOf(["⨯", error])[0]).toEqual({ err: error });
  });
  expect(entryOf([error])[0]).toEqual({ err: error });
});
