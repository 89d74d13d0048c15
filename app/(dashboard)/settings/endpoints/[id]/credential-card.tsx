import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { endCredentialAction } from "@/app/(dashboard)/settings/endpoints/actions";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { RefreshEvery } from "@/app/(dashboard)/settings/workspace/refresh-every";
import { ReachCallout } from "@/components/forms/reach-callout";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { formatAgo } from "@/lib/format";
import type { CredentialSummary, EndedCredential } from "@/lib/settings/endpoints/get-endpoint";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
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
  const title = purpose === "token" ? "URL and token" : `Secret (${provider.secretLabel})`;
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
            <p className="mt-1 text-xs text-ink-3">Last use is updated within a minute.</p>
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
      The {purpose} <code className="font-mono text-xs">…{ending}</code> ended{" "}
      {byItself ? "by itself " : ""}
      <Instant at={endedAt} zone={zone} now={now} />; last used{" "}
      <Instant at={lastUsedAt} zone={zone} now={now} never="never" />.
    </p>
  );
}

function NoSecret({ provider }: { provider: ProviderSummary }) {
  return (
    <Callout tone="warn" title="No secret: the token in the URL is the secret">
      <p>
        Whoever knows the URL can post events. Set a secret if {provider.label} can send one for
        you.
      </p>
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
  const isPair = credentials.length > 1;
  const isNewest = credential === credentials[0];
  return (
    <>
      <code className="font-mono text-xs">…{credential.ending}</code>
      {isPair ? (
        <Badge tone={isNewest ? "accent" : "neutral"}>{isNewest ? "new" : "old"}</Badge>
      ) : null}
      <span className="text-ink-2">
        last used <Instant at={credential.lastUsedAt} zone={zone} now={now} never="never" /> ·
        created <Instant at={credential.createdAt} zone={zone} now={now} />
      </span>
      {isPair || (purpose === "secret" && !provider.secretRequired) ? (
        <span className="ml-auto">
          <Confirm
            action={endCredentialAction}
            fields={{ endpointId, credentialId: credential.id }}
            trigger={
              <>
                {isPair ? "Revoke now" : "Revoke"}
                <span className="sr-only"> …{credential.ending}</span>
              </>
            }
            title={`Revoke the ${purpose} …${credential.ending}?`}
            description={`${warningOf(credential, credentials, now)} From then on requests that come with it are refused. This cannot be undone.`}
            keep="Keep it"
            confirm={`Revoke the ${purpose}`}
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
  const used = credential.lastUsedAt
    ? `It was last used ${formatAgo(credential.lastUsedAt.toISOString(), now)}.`
    : "It was never used.";
  const other = all.find((one) => one !== credential);
  if (!other) return `${used} Without it the token in the URL is the secret.`;
  return other.lastUsedAt ? used : `${used} The other one has not been used yet.`;
}
