import { Logo } from "@/components/logo";
import { EmptyState } from "@/components/ui/empty-state";
import { words } from "@/lib/words/words";

/** The same for links that never were, have expired, or were revoked. */
export default function ShareNotFound() {
  const say = words("share");
  return (
    <main className="grid min-h-dvh place-items-center">
      <div className="flex flex-col items-center">
        <Logo size={40} />
        <h1 className="sr-only">{say("opensNothing")}</h1>
        <EmptyState title={say("opensNothing")} description={say("mayHaveExpired")} />
      </div>
    </main>
  );
}
