import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** A form on its way from the socket to the action that it is for. */
export type SentForm = { taken: boolean };

// Next's bundles and the pages' server load this file each for themselves, and speak of the same form.
const shared = globalThis as typeof globalThis & { pushlensForm?: AsyncLocalStorage<SentForm> };
shared.pushlensForm ??= new AsyncLocalStorage<SentForm>();
const current = shared.pushlensForm;

/** Does some work for a request that may bring a form. */
export function withForm<T>(form: SentForm, work: () => T): T {
  return current.run(form, work);
}

/** Says that one of our actions has the form in its hands: what fails from here on is our own fault. */
export function takeForm(): void {
  const form = current.getStore();
  if (form) form.taken = true;
}

/** True within a request with a form that no action has taken: what fails there is the sender's fault. */
export function isUntaken(): boolean {
  return current.getStore()?.taken === false;
}
