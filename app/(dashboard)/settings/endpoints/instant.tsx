import { formatAgo, formatInstant, NOT_REPORTED } from "@/lib/format";

/** How long ago something was, with the exact time in its title; `never` where it never was. */
export function Instant({
  at,
  zone,
  now,
  never = NOT_REPORTED,
}: {
  at: Date | null;
  zone: string;
  now: number;
  never?: string;
}) {
  if (!at) return <span className="text-ink-3">{never}</span>;
  const iso = at.toISOString();
  return (
    <time dateTime={iso} title={`${formatInstant(iso, zone)} (${zone})`}>
      {formatAgo(iso, now)}
    </time>
  );
}
