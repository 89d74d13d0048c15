import { handle } from "@/lib/http";
import { previewReport } from "@/lib/reports/preview-report";

type Context = { params: Promise<{ id: string }> };

/** A report's mail as it would be now, as a page of its own. */
export const GET = handle(async (_: Request, { params }: Context) => {
  const html = await previewReport((await params).id);
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" },
  });
});
