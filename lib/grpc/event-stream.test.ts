import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pushwoosh } from "@/lib/providers/pushwoosh";
import type { EventStream } from "@/lib/providers/types";
import { type EventStreamMethod, loadEventStream } from "./event-stream";

const folder = mkdtempSync(join(tmpdir(), "pushlens-proto-"));
afterAll(() => rmSync(folder, { recursive: true }));

function stream(): EventStream {
  if (!pushwoosh.stream) throw new Error("Pushwoosh streams");
  return pushwoosh.stream;
}

let files = 0;
function load(text: string): EventStreamMethod {
  const file = join(folder, `${files++}.proto`);
  writeFileSync(file, text);
  return loadEventStream(file, stream());
}

const MAX = "18446744073709551615";
const EVENT = {
  uuid: "u-1",
  event_name: "Push Sent",
  message_id: MAX,
  campaign_id: 961048,
  hwid: 'h"\u0000\u2028',
  timestamp: 1723799271,
};
const JSON_OF_EVENT = `{"uuid":"u-1","event_name":"Push Sent","message_id":${MAX},"campaign_id":961048,"hwid":${JSON.stringify(EVENT.hwid)},"timestamp":1723799271}`;

test("the assumed file keeps every digit, and writes an event as it comes over HTTP", () => {
  const method = loadEventStream(stream().proto, stream());
  expect(method.path).toBe("/pushwoosh.eventstream.v1.EventStreamService/Stream");
  expect(method.readEvent(method.writeEvent(EVENT))).toEqual({ id: "u-1", json: JSON_OF_EVENT });
  const answer = { id: "u-1", status: "Success" };
  expect(method.readAnswer(method.writeAnswer(answer))).toEqual(answer);
  expect(method.readEvent(new Uint8Array())).toEqual({ id: "", json: "{}" });
});

test("another file is read by its names: camel case, a message inside, well-known types, enums", () => {
  const method = load(`
    syntax = "proto3";
    package vendor.push.v7;
    import "google/protobuf/timestamp.proto";
    import "google/protobuf/wrappers.proto";
    enum Code { UNKNOWN = 0; SUCCESS = 1; FAILED = 2; }
    message Envelope { bytes trace = 1; string uuid = 9; Facts event = 4; }
    message Facts {
      string eventName = 3;
      google.protobuf.UInt64Value messageId = 7;
      fixed64 campaignID = 2;
      string hwid = 5;
      google.protobuf.Timestamp timestamp = 8;
    }
    message Receipt { Code status = 1; string UUID = 2; }
    service Admin { rpc Ping(Receipt) returns (Receipt); }
    service Events { rpc Push(stream Envelope) returns (stream Receipt); }`);
  expect(method.path).toBe("/vendor.push.v7.Events/Push");
  const read = method.readEvent(method.writeEvent(EVENT));
  expect(read.id).toBe("u-1");
  expect(JSON.parse(read.json)).toEqual(JSON.parse(JSON_OF_EVENT));
  expect(read.json).toContain(`"message_id":${MAX},`);
  const stored = method.writeAnswer({ id: "u-1", status: "Success" });
  expect(method.readAnswer(stored)).toEqual({ id: "u-1", status: "Success" });
  const away = method.writeAnswer({ id: "u-1", status: "Unavailable" });
  expect(method.readAnswer(away)).toEqual({ id: "u-1", status: "FAILED" });
});

test.each([
  ["no such file", null, /no such file/],
  ["no proto at all", "hello", /illegal/],
  [
    "no stream",
    'syntax="proto3"; message A {} service S { rpc Go(A) returns (A); }',
    /0 bidirectional/,
  ],
  [
    "an event without its name",
    'syntax="proto3"; message A {string uuid=1; string status=2;} service S { rpc Go(stream A) returns (stream A); }',
    /no field "event_name"/,
  ],
  [
    "an answer without a status",
    'syntax="proto3"; message A {string uuid=1; string event_name=2;} service S { rpc Go(stream A) returns (stream A); }',
    /no field "status"/,
  ],
  [
    "a type that is nowhere",
    'syntax="proto3"; service S { rpc Go(stream A) returns (stream A); }',
    /no such/i,
  ],
])("a file with %s is refused in one line that names it", (_, text, reason) => {
  const loading = () =>
    text === null ? loadEventStream(join(folder, "none.proto"), stream()) : load(text);
  expect(loading).toThrow(reason);
  expect(loading).toThrow(/^\S+\.proto cannot be used, as [^\n]+\.$/);
});
