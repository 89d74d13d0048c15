import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { formatBytes } from "@/lib/format";
import type { RequestDetail, ShownBody } from "@/lib/settings/requests/get-request";
import { words } from "@/lib/words/words";

/** The body, once somebody asks for it: it may name people, so that is written down. */
export function BodyCard({ request }: { request: RequestDetail }) {
  const { id, body, cause } = request;
  const say = words("requests");
  return (
    <Card aria-labelledby="body">
      <CardHeader id="body" title={say("body")} description={formatBytes(request.size)}>
        {request.hasBody && cause === null ? (
          <Button asChild size="sm">
            <a href={`/settings/requests/${id}/body`} download>
              {say("download")}
            </a>
          </Button>
        ) : null}
      </CardHeader>
      <CardContent className="space-y-3">
        {body ? <Shown body={body} refused={cause !== null} /> : <Hidden request={request} />}
      </CardContent>
    </Card>
  );
}

function Hidden({ request }: { request: RequestDetail }) {
  const say = words("requests");
  if (!request.hasBody) {
    return (
      <p className="text-sm text-ink-2">
        {say(request.cause === null ? "noLongerKept" : "refusedBefore")}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button asChild>
        <Link href={`/settings/requests/${request.id}?view=body` as Route} prefetch={false}>
          {say("showBody")}
        </Link>
      </Button>
      <p className="text-sm text-ink-2">{say("mayNamePeople")}</p>
    </div>
  );
}

const TALL = "max-h-128 overflow-y-auto";

function Shown({ body, refused }: { body: ShownBody; refused: boolean }) {
  const say = words("requests");
  return (
    <>
      {body.cut ? (
        <p className="text-sm text-ink-2">{say(refused ? "beginningKept" : "beginningShown")}</p>
      ) : null}
      <CodeBlock code={body.pretty ?? body.raw} label={say("copyBody")} wrap className={TALL} />
      {body.pretty === null ? null : (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">{say("asItCame")}</summary>
          <CodeBlock code={body.raw} label={say("copyAsItCame")} wrap className={`mt-2 ${TALL}`} />
        </details>
      )}
      {body.curl ? (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">{say("sendAgain")}</summary>
          <CodeBlock code={body.curl} label={say("copyCommand")} className={`mt-2 ${TALL}`} />
        </details>
      ) : null}
    </>
  );
}
