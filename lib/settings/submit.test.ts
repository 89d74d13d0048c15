import { expect, test, vi } from "vitest";
import { createEndpointSchema } from "@/lib/settings/endpoints/create-endpoint";
import { saveAlertSchema } from "./alerts/rule";
import { anybody, submit } from "./submit";

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "push.test", origin: "http://push.test" }),
}));

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("what is wrong in a list is told at the field that holds the list", async () => {
  const form = formOf({ name: "Silence", metric: "silence", threshold: "0", recipients: "you" });
  const state = await submit(
    anybody,
    form,
    saveAlertSchema,
    (fields) => fields,
    async () => null,
  );
  expect(state).toMatchObject({
    status: "error",
    fields: { recipients: "“you” is not an e-mail address." },
  });
});

test("what is wrong inside a nested value is told at a field that the form has", async () => {
  const form = formOf({ name: "News", provider: "cleverpush", secretKind: "given", secret: "" });
  const read = ({ secret, ...fields }: Readonly<Record<string, string>>) => ({
    ...fields,
    secret: { kind: "given", value: secret },
  });
  const state = await submit(anybody, form, createEndpointSchema, read, async () => null);
  expect(Object.keys(state.status === "error" ? state.fields : {})).toEqual(["secret"]);
});
