import { expect, test, vi } from "vitest";
import { lazily } from "./lazily";
import { PROVIDERS } from "./registry";
import { definition } from "./sendgrid/definition";
import { sendgrid } from "./sendgrid/index";
import { samples } from "./sendgrid/samples";
import { compileSource } from "./source/compile";
import type { Provider } from "./types";

test("a provider that is made later is what is made, once, however it is asked", () => {
  const whole = compileSource(definition, { samples });
  const make = vi.fn(() => whole);
  const provider = lazily(whole, make, () => whole);
  expect([provider.slug, provider.proof.kind]).toEqual(["sendgrid", whole.proof.kind]);
  expect(provider.harmlessHeaders).toEqual(whole.harmlessHeaders);
  expect(make).not.toHaveBeenCalled();
  expect(provider.label).toBe("SendGrid");
  expect(provider.read).toBe(whole.read);
  expect(Object.keys(provider).sort()).toEqual(Object.keys(whole).sort());
  expect({ ...provider }).toEqual(whole);
  expect({ ...lazily(whole, make, () => whole) }).toEqual(whole);
  expect(make).toHaveBeenCalledTimes(2);
  expect(sendgrid.methods).toBeUndefined();
  expect(sendgrid.failures.size).toBeGreaterThan(0);
});

test.each(PROVIDERS)("$slug reads beside bodies what it says before it is made", (provider) => {
  const names = ({ harmlessHeaders, harmlessParameters }: Provider) => ({
    harmlessHeaders,
    harmlessParameters,
  });
  const before = names(provider);
  // Asked for anything else it is made.
  expect(provider.items).toBeInstanceOf(Function);
  expect(names(provider)).toEqual(before);
});
