/**
 * What an API key may open: the counted reports, single events and messages (personal data masked,
 * always: it is revealed to people alone), and /metrics.
 */
export const API_SCOPES = ["reports", "events", "metrics"] as const;
export type ApiScope = (typeof API_SCOPES)[number];
