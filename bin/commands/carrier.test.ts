import { expect, test } from "vitest";
import { simulatorBySlug } from "@/lib/simulate/registry";
import type { Simulator } from "@/lib/simulate/types";
import { carrierFor } from "./carrier";

const ROUTE = { url: new URL("http://localhost:3000"), endpoint: "token" };

function bySlug(slug: string): Simulator {
  const simulator = simulatorBySlug(slug);
  if (!simulator) throw new Error(`No simulator of ${slug}`);
  return simulator;
}

test("a secret that nobody but the vendor can sign with is refused before anything is sent", () => {
  expect(() => carrierFor(bySlug("sendgrid"), { ...ROUTE, secret: "key" })).toThrow(
    "Nobody but SendGrid can sign its requests",
  );
  expect(carrierFor(bySlug("sendgrid"), ROUTE).address).toBe("http://localhost:3000");
  expect(carrierFor(bySlug("twilio"), { ...ROUTE, secret: "token" }).address).toBe(
    "http://localhost:3000",
  );
});
