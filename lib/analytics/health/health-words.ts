const MINUTE = 60_000;

/** A length of time in the largest unit that says enough: "45 min", "3 h", "2 days", "21 months". */
export function formatHours(ms: number): string {
  if (ms < 60 * MINUTE) return `${Math.max(1, Math.floor(ms / MINUTE))} min`;
  const hours = ms / (60 * MINUTE);
  // In tenths of an hour, as 2.9 times 10 is less than 29.
  if (hours < 48) return `${hours < 10 ? Math.floor(ms / (6 * MINUTE)) / 10 : Math.floor(hours)} h`;
  const days = Math.floor(hours / 24);
  if (days < 61) return `${days} days`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} months` : `${Math.floor(days / 365.25)} years`;
}
