import { z } from "zod";
import { AccountingDelta } from "./accounting";
import { ChangedDays } from "./changed-days";

/** What applying facts says beside them, whichever slot they lie in: accounts, and the days that people are counted anew on. */
export type Told = { readonly accounting: AccountingDelta; readonly changedDays: ChangedDays };

export function newTold(zone: string): Told {
  return { accounting: new AccountingDelta(), changedDays: new ChangedDays(zone) };
}

const toldSchema = z.object({
  accounts: z.array(z.tuple([z.string(), z.number(), z.array(z.number())])),
  days: z.array(z.string()),
  messages: z.array(z.string()),
});

/** It as JSON, to be kept with a slot's facts until it is written at home; null where nothing is said. */
export function toldJson({ accounting, changedDays }: Told): string | null {
  const kept: z.infer<typeof toldSchema> = {
    accounts: accounting.entries(),
    days: [...changedDays.days],
    messages: [...changedDays.messages],
  };
  const { accounts, days, messages } = kept;
  return accounts.length + days.length + messages.length === 0 ? null : JSON.stringify(kept);
}

/** Adds what was kept so. */
export function tellAgain({ accounting, changedDays }: Told, json: unknown): void {
  const { accounts, days, messages } = toldSchema.parse(json);
  for (const [endpointId, hour, counts] of accounts) accounting.addAll(endpointId, hour, counts);
  for (const day of days) changedDays.days.add(day);
  for (const id of messages) changedDays.toldAgain(id);
}
