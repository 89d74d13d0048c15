/** What an erasure answers to the page. */
export type ErasureReceipt = {
  readonly id: string;
  readonly at: string;
  readonly pseudonym: string;
  readonly requests: number;
  readonly items: number;
  readonly events: number;
  readonly messages: number;
  readonly subscriptions: number;
};
