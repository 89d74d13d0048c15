import { Dash } from "@/components/ui/dash";
import { formatAgo, formatInstant } from "@/lib/format";
import { words } from "@/lib/words/words";

/** How long ago something was, with the exact time in its title; `never` where it never was. */
export function Instant({
  at,
  zone,
  now,
  never,
}: {
  at: Date | null;
  zone: string;
  now: number;
  never?: string;
}) {
  if (!at)
    return never ? (
      <span className="text-ink-3">{never}</span>
    ) : (
      <Dash title={words("endpoints")("neverTitle")} />
    );
  const iso = at.toISOString();
  return (
    <time dateTime={iso} title={`${formatInstant(iso, zone)} (${zone})`}>
      {formatAgo(iso, now)}
    </time>
  );
}
