/** Local dates, both included, of which an endpoint's counts are incomplete. */
export type MissingDays = {
  readonly endpointId: string;
  /** The gap's own name: the endpoint's, or its provider's. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
};
