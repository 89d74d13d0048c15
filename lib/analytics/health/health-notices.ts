import { z } from "zod";
import { formatHours } from "./health-words";

/** A process whose clock is far from the database's; ms. */
export type ClockApart = { readonly role: string; readonly ahead: number };

const WHO: Readonly<Record<string, string>> = {
  receiver: "a process that receives webhooks",
  worker: "a worker",
};

/** Says that a clock is wrong, what that holds up and what to do. */
export function apartProblem({ role, ahead }: ClockApart): string {
  const far = `${formatHours(Math.abs(ahead))} ${ahead > 0 ? "ahead of" : "behind"}`;
  const times =
    role === "receiver" ? " What it receives is kept, with a wrong time of receipt." : "";
  return `The clock of ${WHO[role] ?? "a process"} is ${far} the database's.${times} Nothing is deleted and no replaced secret ends until they agree: set the clocks of the machines right.`;
}

/** Says that the database's clock went ahead unseen, and that it is not taken at its word. */
export function skippedNotice(skipped: number, until: Date): string {
  return `The database's clock went ahead by ${formatHours(skipped)} while no worker saw it: it was set, or Pushlens did not run. Until ${until.toISOString()} retention keeps everything so much longer, in case it is wrong. If it is right, nothing needs to be done.`;
}

/** Says that something of the spool was set aside. */
export function damagedNotice(files: number): string {
  const were = files === 1 ? "1 file was" : `${files} files were`;
  return `Of requests taken while the database was away, ${were} set aside: they hold what is damaged, or what the database refuses; everything else is stored. \`npm run pushlens -- spool list\` says what can be read of them, and \`spool recover\` tries again.`;
}

/**
 * Says that the database refused for good what items mean, which is in no number therefore; `last` is
 * when the newest of them came, and more than `most` are not counted.
 */
export function unstoredNotice(items: number, most: number, last: string): string {
  const were =
    items === 1 ? "1 item was" : `${items > most ? `More than ${most}` : items} items were`;
  const them = items === 1 ? "It is" : "They are";
  const at = `${new Date(last).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return `${were} understood and could not be stored, as the database refused what they mean; the last came on ${at}. ${them} kept in Quarantine as “could not be stored” and in no number yet; everything else is counted. What the database said is in the worker's log, at “could not be processed whole”: set that right, then replay them in Settings → Quarantine.`;
}

/** Says that the figures could not be exported, and why. */
export function exportNotice(problem: string): string {
  return `The nightly export of the figures failed: ${problem.replace(/\.$/, "")}. Files that were written stay as they are. It is tried again within an hour; \`npm run pushlens -- export\` tries it now.`;
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
  return `Hours and days are being counted anew, ${Math.floor(done * 100)}% done: until then pages show the numbers as they were, and new events wait. Nothing is lost.`;
}

/** Says that the rules of the workspace's time zone changed, and which numbers may be others than before. */
export function rulesNotice(change: {
  readonly at: string;
  readonly zone: string;
  readonly details: z.infer<typeof changeSchema>;
}): string {
  const { before, after, from, to } = change.details;
  const were = before === "not known" ? "" : `, before ${before}`;
  return `Days from ${from} to ${to} in ${change.zone} are cut by new time-zone rules (version ${after}${were}), so their numbers may differ from what was shown or exported earlier. They were counted anew on ${change.at.slice(0, 10)}; nothing needs to be done.`;
}
