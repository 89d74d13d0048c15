import { randomFillSync } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { dayStart } from "@/lib/bucket";

// Drawn for many ids at once: to ask for sixteen bytes each time is a twentieth of an acknowledgement.
const drawn = Buffer.alloc(4096);
let used = drawn.length;

function random16(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += 16;
  return drawn.subarray(used - 16, used);
}

/** A new id for a request received at an instant (ms). */
export function newRequestId(at: number): string {
  return uuidv7({ msecs: at, rng: random16 });
}

/** The smallest id that a request received at an instant (ms) can have: ids begin with their time. */
export function firstIdAt(at: number): string {
  const hex = Math.max(0, Math.floor(at)).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`;
}

const DAY = 86_400_000;

/** The ids of requests received on some days of a zone, both included; `end` is not. */
export function idsOfDays(
  from: string | undefined,
  to: string | undefined,
  zone: string,
): { readonly first: string | null; readonly end: string | null } {
  const after = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return {
    first: from === undefined ? null : firstIdAt(dayStart(from, zone)),
    end: to === undefined ? null : firstIdAt(dayStart(after(to), zone)),
  };
}
