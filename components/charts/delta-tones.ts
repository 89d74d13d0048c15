/** The colours of good, bad and neither. */
export const DELTA_TONES = { good: "text-good", bad: "text-bad", neutral: "text-ink-3" };
