import { z } from "zod";
import { sayTrouble } from "@/lib/words/say-again";
import { words } from "@/lib/words/words";
import { formatHours } from "./health-words";

/** A process whose clock is far from the database's; ms. */
export type ClockApart = { readonly role: string; readonly ahead: number };

const ROLES = ["receiver", "worker"] as const;

/** Says that a clock is wrong, what that holds up and what to do. */
export function apartProblem({ role, ahead }: ClockApart): string {
  const who = ROLES.find((one) => one === role) ?? "other";
  const far = formatHours(Math.abs(ahead));
  return words("health")(`apart.${who}.${ahead > 0 ? "ahead" : "behind"}`, { far });
}

/** Says that the database's clock went ahead unseen, and that it is not taken at its word. */
export function skippedNotice(skipped: number, until: Date): string {
  const values = { skipped: formatHours(skipped), until: until.toISOString() };
  return words("health")("skipped", values);
}

/** Says that something of the spool was set aside. */
export function damagedNotice(files: number): string {
  return words("health")("damaged", { files });
}

/**
 * Says that the database refused for good what items mean, which is in no number therefore; `last` is
 * when the newest of them came, and more than `most` are not counted.
 */
export function unstoredNotice(items: number, most: number, last: string): string {
  const say = words("health");
  const at = `${new Date(last).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return items > most ? say("unstoredMany", { most, at }) : say("unstored", { items, at });
}

/** Says that the figures could not be exported, and why. */
export function exportNotice(problem: string): string {
  return words("health")("exportFailed", { problem: sayTrouble(problem).replace(/\.$/, "") });
}

/** What the audit log keeps of days that were counted anew. */
export const changeSchema = z.object({
  before: z.string(),
  after: z.string(),
  from: z.string(),
  to: z.string(),
});

/** Says that numbers are being counted anew, and how far that is (0 to 1). */
export function recountProblem(done: number): string {
  return words("health")("recounting", { percent: Math.floor(done * 100) });
}

/** Says that the rules of the workspace's time zone changed, and which numbers may be others than before. */
export function rulesNotice(change: {
  readonly at: string;
  readonly zone: string;
  readonly details: z.infer<typeof changeSchema>;
}): string {
  const { before, ...details } = change.details;
  const say = words("health");
  const values = { ...details, zone: change.zone, day: change.at.slice(0, 10) };
  return before === "not known"
    ? say("rulesFirst", values)
    : say("rulesChanged", { ...values, before });
}
