import { Callout } from "@/components/ui/callout";
import type { OurHealth } from "@/lib/analytics/our-health";

/** Says so where Pushlens itself is not well, before anybody blames a provider. */
export function OurTrouble({ us }: { us: OurHealth }) {
  if (us.ok) return null;
  return (
    <Callout tone="warn" className="mb-4" title="It is us, not the providers">
      {us.problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Callout>
  );
}
