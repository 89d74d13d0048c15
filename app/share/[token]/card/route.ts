import { readSharedPage } from "@/app/share/[token]/read-shared-page";
import { clientAddress } from "@/lib/auth/client-address";
import { handle } from "@/lib/http";
import { cardHtml, endedCardHtml, themeOf } from "@/lib/reports/card-html";
import { readCard } from "@/lib/reports/read-report";
import { openShareLink } from "@/lib/settings/views/open-share-link";

type Context = { params: Promise<{ token: string }> };

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors";

/** Answers a page for other sites' frames. Its policy is said here alone: the server leaves it to this route. */
function answer(status: number, html: string, framedBy: string): Response {
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": `${POLICY} ${framedBy}`,
    },
  });
}

/**
 * One figure of a shared page and its trend, to be framed by the sites that its link names. What it says of a
 * link that opens nothing, or no card, is the same for all, and any site may show that.
 */
const readAnswer = handle(async (request: Request, { params }: Context) => {
  const search = new URL(request.url).searchParams;
  const theme = themeOf(search.get("theme"));
  const link = await openShareLink((await params).token, clientAddress(request.headers));
  const hosts = link?.cardHosts ?? null;
  if (link === null || hosts === null || (await readSharedPage(link)) === null) {
    return answer(404, endedCardHtml(theme), "*");
  }
  const content = await readCard(link, Date.now());
  return answer(200, cardHtml(content, { theme, figure: search.get("figure") }), hosts);
});

/** What went wrong is framed by nobody. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const response = await readAnswer(request, context);
  if (!response.headers.has("Content-Security-Policy")) {
    response.headers.set("Content-Security-Policy", `${POLICY} 'none'`);
  }
  return response;
}
