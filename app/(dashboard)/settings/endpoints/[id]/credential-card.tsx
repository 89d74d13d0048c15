import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { endCredentialAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { RefreshEvery } from "@/app/(dashboard)/settings/workspace/refresh-every";
import { ReachCallout } from "@/components/forms/reach-callout";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { formatAgo } from "@/lib/format";
import type { CredentialSummary, EndedCredential } from "@/lib/settings/endpoints/get-endpoint";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";
import { RotateCredential } from "./rotate-credential";
import { RotationSteps } from "./rotation-steps";

/** How often the page looks for the first request with what is new. */
const REFRESH_MS = 10_000;

type Props = {
  purpose: "token" | "secret";
  endpointId: string;
  provider: ProviderSummary;
  credentials: readonly CredentialSummary[];
  /** The one that was ended last, where that is not long ago. */
  ended: EndedCredential | null;
  zone: string;
  now: number;
  /** The address as far as it may be shown. */
  url: string | null;
  /** Why no provider may be able to reach it; null where all can. */
  reach: string | null;
};

/** The tokens or secrets of an endpoint: when each was last used, rotating, ending. */
export function CredentialCard(props: Props) {
  const { purpose, provider, credentials, ended, url } = props;
  const [fresh, old] = credentials;
  const say = words("endpoints");
  const title =
    purpose === "token"
      ? say("urlAndToken")
      : words("endpoints-ui")("secretCalled", { label: provider.secretLabel });
  return (
    <Card>
      <CardHeader title={title} />
      <CardContent className="space-y-4">
        {url ? (
          <p className="rounded-control border border-line bg-ground px-2.5 py-1.5 font-mono text-xs [overflow-wrap:anywhere]">
            {url}
          </p>
        ) : null}
        <ReachCallout note={props.reach} />
        {fresh && old ? (
          <>
            <RotationSteps {...props} fresh={fresh} old={old} />
            <RefreshEvery ms={REFRESH_MS} />
          </>
        ) : null}
        {credentials.length === 0 ? (
          <NoSecret provider={provider} />
        ) : (
          <div>
            <Credentials {...props} />
            <p className="mt-1 text-xs text-ink-3">{say("lastUseUpdated")}</p>
          </div>
        )}
        {ended && !old ? <Ended {...props} ended={ended} /> : null}
        <RotateCredential
          endpointId={props.endpointId}
          purpose={purpose}
          provider={provider}
          active={credentials.length}
        />
      </CardContent>
    </Card>
  );
}

function Ended({ purpose, ended, zone, now }: Props & { ended: EndedCredential }) {
  const { ending, endedAt, lastUsedAt, byItself } = ended;
  return (
    <p className="text-sm text-ink-2">
      {richWords("endpoints")(byItself ? `endedByItself.${purpose}` : `ended.${purpose}`, {
        ending: `…${ending}`,
        code: (text) => <code className="font-mono text-xs">{text}</code>,
        ended: () => <Instant at={endedAt} zone={zone} now={now} />,
        used: () => (
          <Instant at={lastUsedAt} zone={zone} now={now} never={words("endpoints")("never")} />
        ),
      })}
    </p>
  );
}

function NoSecret({ provider }: { provider: ProviderSummary }) {
  const say = words("endpoints");
  return (
    <Callout tone="warn" title={say("noSecret")}>
      <p>{say("noSecretMeans", { provider: provider.named.doer })}</p>
    </Callout>
  );
}

function Credentials(props: Props) {
  return (
    <ul className="divide-y divide-line-soft">
      {props.credentials.map((credential) => (
        <li
          key={credential.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm first:pt-0 last:pb-0"
        >
          <CredentialLine {...props} credential={credential} />
        </li>
      ))}
    </ul>
  );
}

function CredentialLine({
  credential,
  credentials,
  purpose,
  endpointId,
  provider,
  zone,
  now,
}: Props & { credential: CredentialSummary }) {
  const say = words("endpoints");
  const rich = richWords("endpoints");
  const ending = `…${credential.ending}`;
  const isPair = credentials.length > 1;
  const isNewest = credential === credentials[0];
  return (
    <>
      <code className="font-mono text-xs">{ending}</code>
      {isPair ? (
        <Badge tone={isNewest ? "accent" : "neutral"}>{say(isNewest ? "new" : "old")}</Badge>
      ) : null}
      <span className="text-ink-2">
        {rich("usedAndCreated", {
          used: () => (
            <Instant at={credential.lastUsedAt} zone={zone} now={now} never={say("never")} />
          ),
          created: () => <Instant at={credential.createdAt} zone={zone} now={now} />,
        })}
      </span>
      {isPair || (purpose === "secret" && !provider.secretRequired) ? (
        <span className="ml-auto">
          <Confirm
            action={endCredentialAction}
            fields={{ endpointId, credentialId: credential.id }}
            trigger={rich(isPair ? "revokeNow" : "revoke", { ending, hidden })}
            title={say(`revokeQuestion.${purpose}`, { ending })}
            description={warningOf(credential, credentials, now)}
            keep={say("keepIt")}
            confirm={say(`revokeThe.${purpose}`)}
          />
        </span>
      ) : null}
    </>
  );
}

/** What should make one hesitate before a token or secret is ended. */
function warningOf(
  credential: CredentialSummary,
  all: readonly CredentialSummary[],
  now: number,
): string {
  const say = words("endpoints");
  const used = credential.lastUsedAt
    ? say("lastUsed", { ago: formatAgo(credential.lastUsedAt.toISOString(), now) })
    : say("neverUsed");
  const other = all.find((one) => one !== credential);
  if (!other) return `${used} ${say("withoutIt")}`;
  const unused = other.lastUsedAt ? [] : [say(`otherUnused.${credential.purpose}`)];
  return [used, ...unused, say("revokeMeans")].join(" ");
}
