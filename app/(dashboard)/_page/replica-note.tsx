import { Callout } from "@/components/ui/callout";
import { replicaNotice } from "@/lib/analytics/health/replica-notice";
import { words } from "@/lib/words/words";

/** Says that the page does not read the replica, where there is one; nothing while it does. */
export function ReplicaNote() {
  const notice = replicaNotice();
  if (!notice) return null;
  return (
    <Callout className="mb-3" title={words("page")("readFromMain")}>
      <p>{notice}</p>
    </Callout>
  );
}
