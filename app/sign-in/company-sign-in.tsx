import { Callout } from "@/components/ui/callout";
import { richWords } from "@/components/words/rich-words";
import { companySignIn } from "@/lib/auth/open-id";
import { words } from "@/lib/words/words";
import { CompanyButton } from "./company-button";
import type { Trouble } from "./trouble";

/** The way in by OpenID Connect, where there is one, and what went wrong on it. */
export function CompanySignIn({
  next,
  trouble,
  leaves,
}: {
  next: string;
  trouble: Trouble | null;
  /** Where one signs out of it too, for who has just signed out here. */
  leaves: string | null;
}) {
  const name = companySignIn();
  if (!name) return null;
  const say = words("entrance");
  return (
    <div className="space-y-4 pb-4">
      {trouble ? (
        <Callout tone="warn" live title={say("companyFailed", { name })}>
          <p>{say(`trouble.${trouble}`)}</p>
        </Callout>
      ) : null}
      {leaves ? (
        <Callout tone="good" live title={say("signedOut")}>
          <p>
            {richWords("entrance")("sharedComputer", {
              name,
              link: (text) => (
                <a href={leaves} className="underline">
                  {text}
                </a>
              ),
            })}
          </p>
        </Callout>
      ) : null}
      <CompanyButton name={name} next={next} />
      <div aria-hidden="true" className="border-t border-line" />
    </div>
  );
}
