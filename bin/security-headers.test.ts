import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { NONCE_HEADER } from "@/lib/auth/nonce-header";
import { extendEnv } from "@/lib/env";
import { leaveFramesToCard, setSecurityHeaders } from "./security-headers";

afterEach(() => extendEnv({ PUSHLENS_URL: "" }));

function answered(sent: Record<string, string> = {}, url = "/") {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  Object.assign(request.headers, sent);
  const response = new ServerResponse(request);
  setSecurityHeaders(request, response);
  return { seen: request.headers, told: response.getHeaders() };
}

test("scripts run by a nonce that is new for every answer and that no client can choose", () => {
  const forged = { [NONCE_HEADER]: "mine", "content-security-policy": "script-src 'nonce-mine'" };
  const answers = [answered(forged), answered()];
  for (const { seen, told } of answers) {
    expect(told["content-security-policy"]).toContain(`'nonce-${seen[NONCE_HEADER]}'`);
    expect(told["content-security-policy"]).not.toMatch(/script-src [^;]*'unsafe/);
    expect(seen["content-security-policy"]).toBe(told["content-security-policy"]);
  }
  expect(new Set([...answers.map(({ seen }) => seen[NONCE_HEADER]), "mine"]).size).toBe(3);
});

test("no other site frames a page, and browsers take types as they are told", () => {
  expect(answered().told).toMatchObject({
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  });
});

test("who may frame a card its route alone says, and no other address leaves that open", () => {
  const card = `/share/${"x".repeat(43)}/card`;
  const left = (url: string) => {
    const request = new IncomingMessage(new Socket());
    request.url = url;
    const response = new ServerResponse(request);
    setSecurityHeaders(request, response);
    leaveFramesToCard(request, response);
    return response.getHeaders();
  };
  // What answers in the route's place, as while pages start, is framed by nobody.
  expect(answered({}, card).told).toMatchObject({ "x-frame-options": "DENY" });
  for (const name of ["x-frame-options", "content-security-policy"])
    expect(left(`${card}?theme=dark`)).not.toHaveProperty(name);
  expect(left(card)["referrer-policy"]).toBe("no-referrer");
  const others = [
    ...[card.slice(0, -5), `${card}/`, `${card}s`, "/share/x/card"],
    ...[`/funnel?${card}`, `${card}/../../../`, `/${card}`],
  ];
  for (const url of others) {
    expect(left(url), url).toMatchObject({
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "x-frame-options": "DENY",
    });
  }
});

test("the address of a shared page goes to no other site and into no index", () => {
  expect(answered({}, "/share/secret?x=1").told).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
  });
  expect(answered({}, "/shared").told).not.toHaveProperty("x-robots-tag");
});

test("where the public address is https, browsers never come without it again", () => {
  expect(answered().told).not.toHaveProperty("strict-transport-security");
  extendEnv({ PUSHLENS_URL: "https://push.example.com" });
  expect(answered().told["strict-transport-security"]).toMatch(/max-age=31536000/);
});
