import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { formatBytes } from "@/lib/format";
import type { RequestDetail, ShownBody } from "@/lib/settings/requests/get-request";

/** The body, once somebody asks for it: it may name people, so that is written down. */
export function BodyCard({ request }: { request: RequestDetail }) {
  const { id, body, cause } = request;
  return (
    <Card aria-labelledby="body">
      <CardHeader id="body" title="Body" description={formatBytes(request.size)}>
        {request.hasBody && cause === null ? (
          <Button asChild size="sm">
            <a href={`/settings/requests/${id}/body`} download>
              Download
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
  if (!request.hasBody) {
    return (
      <p className="text-sm text-ink-2">
        {request.cause === null
          ? "The raw request is no longer kept."
          : "It was refused before its body was read, or its body was empty or too large."}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button asChild>
        <Link href={`/settings/requests/${request.id}?view=body` as Route} prefetch={false}>
          Show the body
        </Link>
      </Button>
      <p className="text-sm text-ink-2">
        It may hold personal data: showing or downloading it is written to the audit log.
      </p>
    </div>
  );
}

const TALL = "max-h-128 overflow-y-auto";

function Shown({ body, refused }: { body: ShownBody; refused: boolean }) {
  return (
    <>
      {body.cut ? (
        <p className="text-sm text-ink-2">
          {refused
            ? "Only the beginning of a refused body is kept."
            : "Only the beginning is shown. Download it for the whole."}
        </p>
      ) : null}
      <CodeBlock code={body.pretty ?? body.raw} label="Copy the body" wrap className={TALL} />
      {body.pretty === null ? null : (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">As it came</summary>
          <CodeBlock
            code={body.raw}
            label="Copy the body as it came"
            wrap
            className={`mt-2 ${TALL}`}
          />
        </details>
      )}
      {body.curl ? (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">
            Send it again with curl, with your own $TOKEN and $SECRET
          </summary>
          <CodeBlock code={body.curl} label="Copy the command" className={`mt-2 ${TALL}`} />
        </details>
      ) : null}
    </>
  );
}
