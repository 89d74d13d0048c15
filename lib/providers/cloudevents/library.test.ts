import { CloudEvent, HTTP } from "cloudevents";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawRequest } from "@/lib/providers/types";
import { cloudevents } from "./index";
import { event } from "./samples";

describe("the library of CloudEvents", () => {
  const made = event("com.example.push.opened", { at: Date.UTC(2026, 9, 4), person: "ada" });
  /** A message of the library's as it arrives here. */
  const request = ({ headers, body }: ReturnType<typeof HTTP.binary>): RawRequest => ({
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    query: "",
    body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
  });
  const read = (one: RawRequest) =>
    cloudevents.items(one).map((item) => cloudevents.read(item, one, 0));

  it("sends events that mean the same in either mode, and in a batch", () => {
    const { data, ...attributes } = made;
    const sent = new CloudEvent({ ...attributes, data });
    const [structured] = read(request(HTTP.structured(sent)));
    expect(structured).toMatchObject({ outcome: "event", event: { kind: "opened" } });
    expect(read(request(HTTP.binary(sent)))).toEqual([structured]);
    const batch = {
      headers: { "content-type": "application/cloudevents-batch+json; charset=utf-8" },
      query: "",
      body: Buffer.from(JSON.stringify([made, made])),
    };
    expect(read(batch)).toEqual([structured, structured]);
  });

  it("sends data of any kind, none of which is lost", () => {
    const data = fc.jsonValue({ maxDepth: 2 }).filter((one) => one !== null);
    fc.assert(
      fc.property(data, (one) => {
        const headers = { "content-type": "application/json", ...binaryHeaders() };
        const body = Buffer.from(JSON.stringify(one));
        const structured = { ...made, data: JSON.parse(JSON.stringify(one)) };
        const whole = { headers: {}, query: "", body: Buffer.from(JSON.stringify(structured)) };
        const [inBinary] = cloudevents.items({ headers, query: "", body });
        const [inJson] = cloudevents.items(whole);
        expect(inBinary).toEqual(inJson);
      }),
    );
  });

  function binaryHeaders() {
    const { data: _, ...attributes } = made;
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        `ce-${name}`,
        encodeURIComponent(String(value)),
      ]),
    );
  }

  it("answers a sender that asks first by OPTIONS", () => {
    const headers = { "webhook-request-origin": "eventgrid.example" };
    const asked = cloudevents.handshake?.({ method: "OPTIONS", headers, query: "" }, "t");
    expect(asked?.headers).toMatchObject({ "WebHook-Allowed-Origin": "eventgrid.example" });
  });
});
