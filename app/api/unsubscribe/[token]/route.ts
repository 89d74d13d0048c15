import { handle } from "@/lib/http";
import { unsubscribe, unsubscribeAddresses } from "@/lib/settings/reports/unsubscribe";

type Context = { params: Promise<{ token: string }> };

/** What mail programs post to for one click (RFC 8058); the same answer whatever the token leads to. */
export const POST = handle(async (_: Request, { params }: Context) => {
  await unsubscribe((await params).token);
  return Response.json({ unsubscribed: true });
});

/** Programs that look at every link must not end anything: people are asked on a page. */
export const GET = handle(async (_: Request, { params }: Context) => {
  const { token } = await params;
  return Response.redirect(unsubscribeAddresses(encodeURIComponent(token)).page);
});
