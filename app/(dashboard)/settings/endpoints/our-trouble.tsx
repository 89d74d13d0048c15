import { Callout } from "@/components/ui/callout";
import type { OurHealth } from "@/lib/analytics/health/answers";
import { words } from "@/lib/words/words";

/** Says so where Pushlens itself is not well, before anybody blames a provider. */
export function OurTrouble({ us }: { us: OurHealth }) {
  return (
    <>
      {us.ok ? null : (
        <Callout tone="warn" className="mb-4" title={words("endpoints")("itIsUs")}>
          <Lines lines={us.problems} />
        </Callout>
      )}
      <OurNotices us={us} className="mb-4" />
    </>
  );
}

/** What an admin should look at though everything goes on. */
export function OurNotices({ us, className }: { us: OurHealth; className?: string }) {
  if (us.notices.length === 0) return null;
  return (
    <Callout
      tone="warn"
      {...(className ? { className } : {})}
      title={words("endpoints")("needsALook")}
    >
      <Lines lines={us.notices} />
    </Callout>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}
