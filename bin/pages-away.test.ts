import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendPagesAway } from "./pages-away";

const server = createServer((request, response) => sendPagesAway(request, response));
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function answerTo(headers: Record<string, string>, path = "/funnel") {
  const response = await fetch(url + path, { headers });
  expect(response.status).toBe(503);
  return response.text();
}

test("people are told in their browser's language that pages are away, programs in English", async () => {
  const html = { accept: "text/html" };
  expect(await answerTo(html)).toContain("One moment, please");
  const german = await answerTo({ ...html, "accept-language": "de-DE,de;q=0.9,en;q=0.8" });
  expect(german).toContain('<html lang="de">');
  expect(german).toContain("nichts geht verloren");
  expect(await answerTo({ ...html, "accept-language": "fr" })).toContain("rien n’est perdu");
  expect(await answerTo({ "accept-language": "de" })).toContain("The pages of Pushlens");
  expect(await answerTo({ ...html, "accept-language": "de" }, "/api/v1/funnel")).toContain(
    "Try again in a few seconds.",
  );
});
