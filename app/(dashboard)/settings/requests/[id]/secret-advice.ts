import { formatList } from "@/lib/format";
import { providerBySlug } from "@/lib/providers/registry";
import type { RequestDetail } from "@/lib/settings/requests/get-request";

/** What is wrong with the secret that came, and how to mend it; null where that is not the cause. */
export function secretAdvice({
  cause,
  endpoint,
  headers,
  secretEndings,
}: Pick<RequestDetail, "cause" | "endpoint" | "headers" | "secretEndings">): string | null {
  const provider = providerBySlug(endpoint?.provider ?? "");
  if (cause !== "wrong_secret" || !provider || provider.proof.kind !== "header") return null;
  const { header } = provider.proof;
  const expected =
    secretEndings.length === 0
      ? "this endpoint has no secret yet, and this provider must send one"
      : `the secret of this endpoint ends in ${formatList(secretEndings.map((end) => `…${end}`))}`;
  const came = headers[header];
  const mend = `Enter the right one in ${provider.label}'s ${provider.secretLabel} field, or open the endpoint and rotate its secret to the one that ${provider.label} sends.`;
  if (came === undefined) return `It came without a ${header} header, but ${expected}. ${mend}`;
  const ending = /ends in …(.{4})/.exec(came)?.[1];
  const said =
    ending === undefined ? `is ${came.replaceAll(/[[\]]/g, "")} long` : `ends in …${ending}`;
  return `The ${header} header that came ${said}, but ${expected}. ${mend}`;
}
