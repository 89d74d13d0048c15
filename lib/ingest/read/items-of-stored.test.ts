import { expect, test } from "vitest";
import { utf8 } from "@/lib/providers/contract/subject";
import { compileSource } from "@/lib/providers/source/compile";
import { twilio } from "@/lib/providers/twilio/index";
import { form, samples } from "@/lib/providers/twilio/samples";
import { EXAMPLE_SOURCE } from "@/lib/testing/example-source";
import { itemsOfStored } from "./items-of-stored";

const nested = compileSource({
  ...EXAMPLE_SOURCE,
  body: { format: "json", items: ["entry[*].statuses[*]"] },
  fields: { ...EXAMPLE_SOURCE.fields, campaign: "^.id", title: "$.account" },
});

test("a body that an erasure wrote anew has the items that it had, whatever form it came in", () => {
  const status = { type: "sent", id: "1", message: "m", user: "u" };
  const bodies = [
    { provider: twilio, body: form(samples.delivered({ at: 0 })) },
    {
      provider: nested,
      body: JSON.stringify({ account: "a", entry: [{ id: "c", statuses: [status, status] }] }),
    },
  ];
  for (const { provider, body } of bodies) {
    const request = { headers: {}, query: "", body: utf8(body) };
    const items = itemsOfStored(provider, request);
    const [first] = items;
    expect(provider.read(first, request, 0).outcome).toBe("event");
    const anew = { ...request, body: utf8(JSON.stringify([first, null])), erased: {} };
    expect(itemsOfStored(provider, anew)).toEqual([first, null]);
    expect(provider.read(itemsOfStored(provider, anew)[0], anew, 0)).toEqual(
      provider.read(first, request, 0),
    );
  }
});
