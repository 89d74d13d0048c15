/** How an unknown channel or platform is asked for. */
export const UNKNOWN = "unknown";
/** The campaign key of messages without a campaign. */
export const NO_CAMPAIGN = "none";
/** How a cause that the provider did not give is asked for. */
export const NO_CAUSE = "none";
