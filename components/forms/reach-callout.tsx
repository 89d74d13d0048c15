import { Callout } from "@/components/ui/callout";

/** Says below an address, where it is so, that not everybody can reach it. */
export function ReachCallout({ note }: { note: string | null }) {
  if (note === null) return null;
  const [first = "", ...rest] = note.split(". ");
  return (
    <Callout tone="warn" title={`${first}.`}>
      <p>{rest.join(". ")}</p>
    </Callout>
  );
}
