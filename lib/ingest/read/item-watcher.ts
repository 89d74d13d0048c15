import type { StoredRequest } from "./stored-request";

/** Is shown the items of a batch on their way, and told when there are no more. */
export type ItemWatcher = {
  item(request: StoredRequest, index: number, eventType: string, item: unknown): void;
  end(): void;
};
