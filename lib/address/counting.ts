/** `cohort` counts messages where they began, `event` counts events where they happened. */
export const CLOCKS = ["cohort", "event"] as const;
export type Clock = (typeof CLOCKS)[number];

/** Which deliveries count: `confirmed` are those that the device itself reported. */
export const EVIDENCE_CHOICES = ["any", "confirmed"] as const;
export type EvidenceChoice = (typeof EVIDENCE_CHOICES)[number];

/** Whether opens and clicks by machines stand apart, or are added to those of people. */
export const AUTOMATIC_CHOICES = ["apart", "include"] as const;
export type AutomaticChoice = (typeof AUTOMATIC_CHOICES)[number];
