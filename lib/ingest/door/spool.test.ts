import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewRequest } from "./new-request";
import { markOfProcess } from "./process-age";
import { Spool } from "./spool";
import { markerOf } from "./spool-name";
import { decodeRecords, encodeRecord } from "./spool-record";

const ENDPOINT = "00000000-0000-4000-8000-000000000001";
const MARKER = Buffer.from("5bd1f3a8c2e9470db6a1908f7e3c4d2a", "hex");
const FILE = "5bd1f3a8-c2e9-470d-b6a1-908f7e3c4d2a_m";

function request(id: string, body: string | Uint8Array = "[]"): NewRequest {
  const head = { endpointId: ENDPOINT, receivedAt: 5, headers: { a: "ü" }, query: "x=1" };
  return { ...head, id, body: Buffer.from(body as Uint8Array), itemCount: 1 };
}

const record = (id: string, body?: string | Uint8Array) => encodeRecord(request(id, body), MARKER);
const idsIn = (file: Buffer, marker = MARKER) =>
  decodeRecords(file, marker).requests.map(({ id }) => id);

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
        const file = Buffer.concat(requests.map((one) => encodeRecord(one, MARKER)));
        const decoded = decodeRecords(file, MARKER);
        expect(decoded.damaged).toEqual([]);
        expect(decoded.requests.map(({ id, body }) => [id, [...body]])).toEqual(
          requests.map(({ id, body }) => [id, [...body]]),
        );
      }),
    );
  });

  it("gives every whole record of a file cut at any byte", () => {
    const file = Buffer.concat(["1", "2", "3"].map((id) => record(id)));
    const one = file.length / 3;
    for (let cut = 0; cut <= file.length; cut++) {
      const { requests, damaged } = decodeRecords(file.subarray(0, cut), MARKER);
      expect(requests).toHaveLength(Math.floor(cut / one));
      expect(Buffer.concat(damaged)).toHaveLength(cut % one);
    }
  });

  it("loses no record but the one a bit of which was flipped, and invents none", () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(7), (given, at, bit) => {
        const records = given.map((body, n) => record(String(n), body));
        const file = Buffer.concat(records);
        const place = at % file.length;
        file[place] = (file[place] ?? 0) ^ (1 << bit);
        let end = 0;
        const hit = records.findIndex(({ length }) => {
          end += length;
          return place < end;
        });
        const others = given.map((_, n) => String(n)).filter((id) => id !== String(hit));
        const { requests, damaged } = decodeRecords(file, MARKER);
        const whole = requests.map(({ id, body }) => `${id} ${body}`);
        const sent = given.map((body, n) => `${n} ${Buffer.from(body)}`);
        expect(sent).toEqual(expect.arrayContaining(whole));
        expect(requests.map(({ id }) => id)).toEqual(expect.arrayContaining(others));
        // What is not whole is kept, and nothing else.
        const lost = requests.length < given.length ? records[hit]?.length : 0;
        expect(Buffer.concat(damaged)).toHaveLength(lost ?? 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it("loses only what lies in overwritten bytes, however many records they reach over", () => {
    const records = Array.from({ length: 8 }, (_, n) => record(String(n), "x".repeat(100)));
    const one = records[0]?.length ?? 0;
    fc.assert(
      fc.property(fc.nat(8 * one - 1), fc.nat(3 * one), (from, length) => {
        const file = Buffer.concat(records);
        const end = Math.min(file.length, from + length + 1);
        for (let at = from; at < end; at++) file[at] = ~(file[at] ?? 0) & 0xff;
        const [first, last] = [Math.floor(from / one), Math.floor((end - 1) / one)];
        const others = records.map((_, n) => n).filter((n) => n < first || n > last);
        expect(idsIn(file)).toEqual(expect.arrayContaining(others.map(String)));
      }),
    );
  });

  it("takes nothing in a body for a record, though its own is damaged or torn", () => {
    const forged = encodeRecord(request("forged"), Buffer.alloc(0));
    const marked = encodeRecord(request("forged"), Buffer.alloc(16, 7));
    const body = Buffer.concat([forged, marked, forged]);
    const damaged = Buffer.concat([record("1", body), record("2")]);
    damaged[17] = (damaged[17] ?? 0) ^ 1;
    expect(idsIn(damaged)).toEqual(["2"]);
    const whole = record("1", body);
    for (let cut = 0; cut < whole.length; cut++) expect(idsIn(whole.subarray(0, cut))).toEqual([]);
  });

  it("reads files of the version before, and goes on behind a record that is damaged", () => {
    const none = Buffer.alloc(0);
    const old = () => Buffer.concat(["1", "2", "3"].map((id) => encodeRecord(request(id), none)));
    expect(idsIn(old(), none)).toEqual(["1", "2", "3"]);
    const damaged = old();
    const place = Math.ceil(damaged.length / 3) - 1;
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    expect(idsIn(damaged, none)).toEqual(["2", "3"]);
    expect(markerOf("000000000000005_9_other_5bd1f3a8-c2e9-470d-b6a1-908f7e3c4d2a.spool")).toEqual(
      none,
    );
    expect(markerOf(`${FILE}.spool.damaged`)).toEqual(MARKER);
  });

  it("stores what is whole of a damaged file, and sets aside the rest alone", async () => {
    const records = ["1", "2", "3"].map((id) => record(id));
    const file = Buffer.concat(records);
    const place = (records[0]?.length ?? 0) * 2 - 1;
    file[place] = (file[place] ?? 0) ^ 1;
    writeFileSync(join(folder, `${FILE}.spool`), file);
    expect(await new Spool(folder).drain(insert)).toBe(2);
    expect(inserted).toEqual(["1", "3"]);
    expect(readdirSync(folder)).toEqual([`${FILE}.spool.damaged`]);
    expect(readFileSync(join(folder, `${FILE}.spool.damaged`))).toHaveLength(
      records[1]?.length ?? 0,
    );
  });

  it("takes in what a killed process left, and sets a torn end aside", async () => {
    const left = `000000000000005_999999999_other_mark_${FILE}.open`;
    writeFileSync(join(folder, left), record("1"));
    appendFileSync(join(folder, left), record("2").subarray(0, 20));
    expect(await new Spool(folder).drain(insert)).toBe(1);
    expect(inserted).toEqual(["1"]);
    expect(readdirSync(folder)).toEqual([`${left}.damaged`]);
  });

  it("leaves a file to the process that still writes it, whatever the clock did meanwhile", async () => {
    const parent = process.ppid;
    const mark = markOfProcess(parent) ?? "";
    for (const begun of [5, Date.now(), 32_503_680_000_000]) {
      const other = `${String(begun).padStart(15, "0")}_${parent}_other_${mark}_${FILE}.open`;
      writeFileSync(join(folder, other), record("1"));
      expect(await new Spool(folder).drain(insert)).toBe(0);
      expect(readdirSync(folder)).toEqual([other]);
      rmSync(join(folder, other));
    }
  });

  it.runIf(process.platform === "linux")(
    "takes in the file of a process whose number another one has since",
    async () => {
      const now = String(Date.now()).padStart(15, "0");
      const left = `${now}_${process.ppid}_other_0badb007-17_${FILE}.open`;
      writeFileSync(join(folder, left), record("1"));
      const before = `000000000000005_${process.ppid}_other_x.open`;
      writeFileSync(join(folder, before), encodeRecord(request("2"), Buffer.alloc(0)));
      expect(await new Spool(folder).drain(insert)).toBe(2);
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

  it("has drained what was there when it was asked to, though it was at work already", async () => {
    const spool = new Spool(folder);
    await spool.append([request("1")]);
    const second = await new Promise<Promise<number>>((resolve) => {
      void spool.drain(async (requests) => {
        await spool.append([request("2")]);
        resolve(spool.drain(insert));
        await insert(requests);
      });
    });
    expect(await second).toBe(1);
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

  it("is drained whatever a full disk cut off, and takes more then", async ({ skip }) => {
    const size = ["-o", "size=64k,mode=700"];
    const mount = spawnSync("mount", ["-t", "tmpfs", ...size, "tmpfs", folder]);
    if (mount.status !== 0) skip("a disk of its own needs the right to mount one");
    try {
      const spool = new Spool(folder);
      const kept: string[] = [];
      let refused = 0;
      for (let id = 1; refused < 20; id++) {
        const one = spool.append([request(String(id), randomBytes(5_000))]);
        await one.then(
          () => kept.push(String(id)),
          () => refused++,
        );
      }
      expect(kept.length).toBeGreaterThan(5);
      expect(await spool.drain(insert)).toBe(kept.length);
      expect(inserted).toEqual(kept);
      expect(readdirSync(folder)).toEqual([]);
      await spool.append([request("later")]);
      expect(await spool.drain(insert)).toBe(1);
    } finally {
      spawnSync("umount", [folder]);
    }
  });

  it("sets a damaged file aside whole where a full disk has no room for its bytes", async ({
    skip,
  }) => {
    const size = ["-o", "size=64k,mode=700"];
    const mount = spawnSync("mount", ["-t", "tmpfs", ...size, "tmpfs", folder]);
    if (mount.status !== 0) skip("a disk of its own needs the right to mount one");
    try {
      const file = Buffer.concat([record("1"), randomBytes(40_000)]);
      writeFileSync(join(folder, `000_1_x_y_${FILE}.spool`), file);
      expect(await new Spool(folder).drain(insert)).toBe(1);
      expect(inserted).toEqual(["1"]);
      expect(readdirSync(folder)).toEqual([`000_1_x_y_${FILE}.spool.damaged`]);
    } finally {
      spawnSync("umount", [folder]);
    }
  });
});
