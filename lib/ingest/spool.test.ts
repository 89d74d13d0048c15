import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Spool } from "./spool";
import { decodeRecords, encodeRecord } from "./spool-record";
import type { NewRequest } from "./store-requests";

const ENDPOINT = "00000000-0000-4000-8000-000000000001";

function request(id: string, body = "[]"): NewRequest {
  const head = { endpointId: ENDPOINT, receivedAt: 5, headers: { a: "ü" }, query: "x=1" };
  return { ...head, id, body: Buffer.from(body), itemCount: 1 };
}

describe("the spool", () => {
  let folder: string;
  let inserted: string[];
  const insert = async (requests: readonly NewRequest[]) => {
    inserted.push(...requests.map(({ id }) => id));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pushlens-spool-"));
    inserted = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("gives back what it was given, in order, and is empty then", async () => {
    const spool = new Spool(folder);
    await Promise.all(["1", "2", "3"].map((id) => spool.append([request(id)])));
    await spool.append([request("4"), request("5")]);
    expect(await spool.drain(insert)).toBe(5);
    expect(inserted).toEqual(["1", "2", "3", "4", "5"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps every byte of any request", () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.array(bytes), (bodies) => {
        const requests = bodies.map((body, n) => ({ ...request(String(n)), body }));
        const decoded = decodeRecords(Buffer.concat(requests.map(encodeRecord)));
        expect(decoded.tornBytes).toBe(0);
        expect(decoded.requests.map(({ id, body }) => [id, [...body]])).toEqual(
          requests.map(({ id, body }) => [id, [...body]]),
        );
      }),
    );
  });

  it("gives every whole record of a file cut at any byte", () => {
    const file = Buffer.concat(["1", "2", "3"].map((id) => encodeRecord(request(id))));
    const one = file.length / 3;
    for (let cut = 0; cut <= file.length; cut++) {
      const { requests, tornBytes } = decodeRecords(file.subarray(0, cut));
      expect(requests).toHaveLength(Math.floor(cut / one));
      expect(tornBytes).toBe(cut % one);
    }
  });

  it("takes in what a killed process left, and sets a torn end aside", async () => {
    const left = "000000000000005_999999999_other_x.open";
    writeFileSync(join(folder, left), encodeRecord(request("1")));
    appendFileSync(join(folder, left), encodeRecord(request("2")).subarray(0, 20));
    expect(await new Spool(folder).drain(insert)).toBe(1);
    expect(inserted).toEqual(["1"]);
    expect(readdirSync(folder)).toEqual([`${left}.damaged`]);
  });

  it("leaves a file to the process that still writes it", async () => {
    const other = `${String(Date.now()).padStart(15, "0")}_${process.ppid}_other_x.open`;
    writeFileSync(join(folder, other), encodeRecord(request("1")));
    expect(await new Spool(folder).drain(insert)).toBe(0);
    expect(readdirSync(folder)).toEqual([other]);
  });

  it.runIf(process.platform === "linux")(
    "takes in the file of a process whose number another one has since",
    async () => {
      const left = `000000000000005_${process.ppid}_other_x.open`;
      writeFileSync(join(folder, left), encodeRecord(request("1")));
      expect(await new Spool(folder).drain(insert)).toBe(1);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("keeps all where inserting fails, and gives it again", async () => {
    const spool = new Spool(folder);
    await spool.append([request("1")]);
    await expect(spool.drain(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
    await spool.append([request("2")]);
    expect(await spool.drain(insert)).toBe(2);
    expect(inserted).toEqual(["1", "2"]);
  });

  it("refuses what does not fit its bound, and takes more once it is drained", async () => {
    const spool = new Spool(folder, 1_000);
    await spool.append([request("1", "x".repeat(600))]);
    await expect(spool.append([request("2", "x".repeat(600))])).rejects.toThrow("full");
    await spool.drain(insert);
    await spool.append([request("3", "x".repeat(600))]);
    expect(await spool.drain(insert)).toBe(1);
  });

  it("does not trust a record whose bytes changed", () => {
    const file = Buffer.concat([encodeRecord(request("1")), encodeRecord(request("2"))]);
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
    expect(decodeRecords(file).requests.map(({ id }) => id)).toEqual(["1"]);
  });
});
