import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** What the program tells of: storing entered a mode, the worker did something, endpoints were read. */
type Channel = "pushlens:storing" | "pushlens:worker" | "pushlens:endpoints";

/**
 * Resolves with what `look` gives, once it does not throw. It looks now, and again whenever the
 * program tells of something, so that a test waits for what happens and not for time.
 */
export async function whenTold<Result>(
  channel: Channel,
  look: (message?: unknown) => Result | Promise<Result>,
): Promise<Result> {
  const messages: unknown[] = [];
  let wake: () => void = () => undefined;
  const listen = (message: unknown) => {
    messages.push(message);
    wake();
  };
  subscribe(channel, listen);
  try {
    for (let message: unknown; ; ) {
      try {
        return await look(message);
      } catch {
        if (messages.length === 0)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        message = messages.shift();
      }
    }
  } finally {
    unsubscribe(channel, listen);
  }
}
