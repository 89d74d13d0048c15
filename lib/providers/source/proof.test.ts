import { createHmac, generateKeyPairSync, hash, type KeyObject, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ArrivedRequest, headerValue, type Proof, secretIn } from "@/lib/providers/types";
import { proofOf } from "./proof";
import { type ProofDefinition, proofSchema } from "./proof-definition";

const NOW = Date.UTC(2026, 9, 4, 7, 15);
const URL = "https://push.example/api/hooks/token-1?campaign=menu";

type Signature = Extract<Proof, { kind: "signature" }>;

function signature(definition: ProofDefinition): Signature {
  const proof = proofOf(proofSchema.parse(definition));
  if (proof.kind !== "signature") throw new Error("no signature");
  return proof;
}

function arrived(body: string, headers: Record<string, string> = {}, url = URL): ArrivedRequest {
  const query = url.split("?")[1] ?? "";
  return { method: "POST", url, query, headers, body: Buffer.from(body) };
}

describe("a header", () => {
  it("is the secret itself, the secret after a word, or Basic", () => {
    const forms = [
      { kind: "header", header: "x-a" },
      { kind: "header", header: "x-a", prefix: "Bearer " },
      { kind: "basic" },
    ];
    const written = ["s:t", "Bearer s:t", `Basic ${Buffer.from("s:t").toString("base64")}`];
    for (const [index, form] of forms.entries()) {
      const proof = proofOf(proofSchema.parse(form));
      if (proof.kind !== "header") throw new Error("no header");
      expect(headerValue(proof, "s:t")).toBe(written[index]);
      expect(secretIn(proof, written[index] ?? "")).toBe("s:t");
      if (index > 0) expect(secretIn(proof, "s:t")).toBe("");
    }
  });
});

describe("an HMAC", () => {
  const stamped = {
    kind: "hmac",
    hash: "sha256",
    signed: "v0:{ts}:{body}",
    header: "x-sig",
    encoding: "hex",
    timestamp: { header: "x-ts", unit: "s", tolerance: 300_000 },
  } as const;

  it("holds over the body and its time, within the tolerance, for any of several secrets", () => {
    const proof = signature(stamped);
    const ts = String(NOW / 1_000);
    const hex = createHmac("sha256", "k").update(`v0:${ts}:{"a":1}`).digest("hex");
    const request = arrived('{"a":1}', { "x-sig": hex, "x-ts": ts });
    expect(proof.verify(request, ["other", "k"], NOW + 299_000)).toBe(true);
    expect(proof.verify(request, ["k"], NOW + 301_000)).toBe(false);
    expect(proof.verify(request, ["k"], NOW - 301_000)).toBe(false);
    expect(proof.verify(request, ["other"], NOW)).toBe(false);
    expect(proof.verify({ ...request, body: Buffer.from('{"a":2}') }, ["k"], NOW)).toBe(false);
    expect(proof.verify(arrived('{"a":1}', { "x-sig": hex }), ["k"], NOW)).toBe(false);
    expect(proof.verify(arrived('{"a":1}', { "x-ts": ts }), ["k"], NOW)).toBe(false);
  });

  it("is made as it is checked, in every form", () => {
    const forms: ProofDefinition[] = [
      stamped,
      { ...stamped, encoding: "base64", hash: "sha512", prefix: "v1=" },
      {
        ...stamped,
        signed: "{body}{ts}",
        timestamp: { header: "x-ts", unit: "http-date", tolerance: 60_000 },
      },
      {
        ...stamped,
        signed: "{url}|{ts}|{body}",
        timestamp: { header: "x-ts", unit: "ms", tolerance: null },
      },
      { kind: "hmac", hash: "sha1", signed: "{body}", header: "x-sig", encoding: "hex" },
      {
        ...stamped,
        signed: "{id}.{ts}.{body}",
        id: "x-id",
        encoding: "base64",
        prefix: "v1,",
        list: " ",
        key: "whsec",
      },
      { kind: "hmac-url", hash: "sha1", header: "x-sig", encoding: "base64" },
    ];
    for (const form of forms) {
      const proof = signature(form);
      const secret = `whsec_${Buffer.from("a key of some length").toString("base64")}`;
      const headers = proof.sign?.({ url: URL, body: "b=2&a=1" }, secret, NOW) ?? {};
      expect(proof.verify(arrived("b=2&a=1", headers), [secret], NOW), form.kind).toBe(true);
      expect(proof.verify(arrived("b=2&a=2", headers), [secret], NOW), form.kind).toBe(false);
      for (const odd of ["", "v1,", "====", "zz", "v1,AA== v1,", "\u00ff".repeat(50)]) {
        expect(proof.verify(arrived("b=2&a=1", { ...headers, "x-sig": odd }), [secret], NOW)).toBe(
          false,
        );
      }
    }
  });

  it("over the URL holds whatever the order of the form, with and without the usual port", () => {
    const proof = signature({
      kind: "hmac-url",
      hash: "sha1",
      header: "x-sig",
      encoding: "base64",
      digest: "bodySHA256",
    });
    const of = (text: string) => createHmac("sha1", "k").update(text).digest("base64");
    const given = (body: string, text: string, url = URL) =>
      proof.verify(arrived(body, { "x-sig": of(text) }, url), ["k"], NOW);
    expect(given("b=2&a=1%20x", `${URL}a1 xb2`)).toBe(true);
    expect(given("a=1", `${URL.replace(".example/", ".example:443/")}a1`)).toBe(true);
    expect(given("a=1", `${URL}a2`)).toBe(false);
    // A body of JSON is named by its digest in the URL, which alone is signed.
    const named = `${URL}&bodySHA256=${hash("sha256", "{}", "hex")}`;
    expect(given("{}", named, named)).toBe(true);
    expect(given('{"a":1}', named, named)).toBe(false);
    expect(given("{}", `${URL}{}`)).toBe(true);
  });

  it("may stand in the body, over fields of it", () => {
    const proof = signature({
      kind: "hmac-fields",
      hash: "sha256",
      encoding: "hex",
      signature: "signature.signature",
      signed: ["signature.timestamp", "signature.token"],
      timestamp: { at: "signature.timestamp", unit: "s", tolerance: 43_200_000 },
    });
    const timestamp = String(NOW / 1_000);
    const hex = createHmac("sha256", "k").update(`${timestamp}t`).digest("hex");
    const body = (more: object) =>
      JSON.stringify({ signature: { timestamp, token: "t", signature: hex, ...more } });
    expect(proof.verify(arrived(body({})), ["k"], NOW)).toBe(true);
    expect(proof.verify(arrived(body({ token: "u" })), ["k"], NOW)).toBe(false);
    expect(proof.verify(arrived(body({})), ["k"], NOW + 50_000_000)).toBe(false);
    for (const nothing of ["", "[]", "null", "{}", '{"signature":null}', body({ token: {} })]) {
      expect(proof.verify(arrived(nothing), ["k"], NOW)).toBe(false);
    }
  });
});

describe("a public key", () => {
  const written = (key: KeyObject) =>
    key.export({ format: "der", type: "spki" }).toString("base64");

  it("checks what the vendor's private key has signed, ECDSA and Ed25519", () => {
    const ec = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const ed = generateKeyPairSync("ed25519");
    const stamp = { header: "x-ts", unit: "s", tolerance: null } as const;
    const common = {
      kind: "public-key",
      signed: "{ts}{body}",
      header: "x-sig",
      timestamp: stamp,
    } as const;
    const text = Buffer.from("1791098142[]");
    const keys = [
      {
        proof: signature({ ...common, algorithm: "ecdsa-p256" }),
        key: ec,
        made: sign("sha256", text, ec.privateKey),
      },
      {
        proof: signature({ ...common, algorithm: "ed25519" }),
        key: ed,
        made: sign(null, text, ed.privateKey),
      },
    ];
    for (const { proof, key, made } of keys) {
      const headers = { "x-ts": "1791098142", "x-sig": made.toString("base64") };
      const own = written(key.publicKey);
      const pem = key.publicKey.export({ format: "pem", type: "spki" }).toString();
      for (const secret of [own, pem])
        expect(proof.verify(arrived("[]", headers), [secret], NOW)).toBe(true);
      expect(proof.verify(arrived("[1]", headers), [own], NOW)).toBe(false);
      expect(proof.verify(arrived("[]", { ...headers, "x-ts": "1" }), [own], NOW)).toBe(false);
      const others = keys.filter((one) => one.key !== key).map((one) => written(one.key.publicKey));
      expect(proof.verify(arrived("[]", headers), [...others, "no key", ""], NOW)).toBe(false);
      expect(proof.sign).toBeUndefined();
    }
    const raw = ed.publicKey.export({ format: "jwk" }).x ?? "";
    const bare = Buffer.from(raw, "base64url").toString("base64");
    const headers = {
      "x-ts": "1791098142",
      "x-sig": (keys[1]?.made ?? Buffer.alloc(0)).toString("base64"),
    };
    expect(keys[1]?.proof.verify(arrived("[]", headers), [bare], NOW)).toBe(true);
  });
});

describe("a request that is not proven", () => {
  const stamped = {
    kind: "hmac",
    hash: "sha256",
    signed: "{id}.{ts}.{body}",
    header: "x-sig",
    encoding: "hex",
    prefix: "v1=",
    id: "x-id",
    timestamp: { header: "x-ts", unit: "s", tolerance: 300_000 },
  } as const;
  const proof = signature(stamped);
  const right = proof.sign?.({ url: URL, body: "{}" }, "a secret", NOW, "i1") ?? {};
  const why = (headers: Record<string, string>, now = NOW) =>
    proof.explain?.(arrived("{}", headers), ["another"], now);
  const without = (name: string) =>
    Object.fromEntries(Object.entries(right).filter(([one]) => one !== name));

  it.each([
    ["no signature came", without("x-sig"), 0, "without the header x-sig"],
    ["no id came", without("x-id"), 0, "without the header x-id, which is signed"],
    ["no time came", without("x-ts"), 0, "without the header x-ts"],
    ["the time is none", { ...right, "x-ts": "soon" }, 0, "The time that is signed is none"],
    ["it is old", right, 3_600_000, "is 60 minutes before that of receipt, and 5 minutes"],
    ["it is ahead", right, -3_600_000, "is 60 minutes after that of receipt"],
    ["it came twice", { ...right, "x-sig": `${right["x-sig"]}, ${right["x-sig"]}` }, 0, "v1=<hex"],
    ["its form is another", { ...right, "x-sig": "AbC=" }, 0, "no signature of the form"],
    ["the secret is another", right, 0, "fits no secret of this endpoint"],
  ])("says that %s, and nothing of what proves it", (_, headers, later, said) => {
    const { detail, again } = why(headers, NOW + later) ?? { detail: "", again: true };
    expect(detail).toContain(said);
    expect(again).toBe(false);
    for (const value of Object.values(right)) expect(detail).not.toContain(value);
    expect(proof.verify(arrived("{}", headers), ["another"], NOW + later)).toBe(false);
  });

  it("says of the other ways to sign as much", () => {
    const url = signature({ kind: "hmac-url", hash: "sha1", header: "x-url", encoding: "base64" });
    expect(url.explain?.(arrived("a=1"), [], NOW)?.detail).toContain("without the header x-url");
    const wrong = arrived("a=1", { "x-url": "AAAA" });
    expect(url.explain?.(wrong, [], NOW)?.detail).toContain("PUSHLENS_URL");
    const fields = signature({
      ...{ kind: "hmac-fields", hash: "sha256", encoding: "hex", signature: "s.sig" },
      ...{ signed: ["s.ts"], timestamp: { at: "s.ts", unit: "s", tolerance: 60_000 } },
    });
    const of = (body: string) => fields.explain?.(arrived(body), [], NOW)?.detail;
    expect(of("no json")).toContain("no signature in it");
    expect(of('{"s":{"sig":"00","ts":"1"}}')).toContain("before that of receipt");
    expect(of(`{"s":{"sig":"00","ts":"${NOW / 1_000}"}}`)).toContain("fits no secret");
  });

  it("is not proven by a secret that holds no key, as a page shows it masked", () => {
    const whsec = signature({ ...stamped, key: "whsec" });
    const hex = createHmac("sha256", "")
      .update(`i1.${NOW / 1_000}.{}`)
      .digest("hex");
    const forged = { "x-sig": `v1=${hex}`, "x-id": "i1", "x-ts": String(NOW / 1_000) };
    for (const secret of ["whsec_", "whsec_\u2022\u2022\u2022\u2022\u2022\u2022", "\u2026"]) {
      expect(whsec.verify(arrived("{}", forged), [secret], NOW)).toBe(false);
    }
  });
});
