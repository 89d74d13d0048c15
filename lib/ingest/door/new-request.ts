/** A request that is ready to be stored. */
export type NewRequest = {
  readonly id: string;
  readonly endpointId: string;
  /** ms */
  readonly receivedAt: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  readonly body: Uint8Array;
  readonly itemCount: number;
};
