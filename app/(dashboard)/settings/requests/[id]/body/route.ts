import { handle } from "@/lib/http";
import { downloadBody } from "@/lib/settings/requests/get-request";

type Context = { params: Promise<{ id: string }> };

/** The body as it came, as a file: never shown as anything that a browser would run. */
export const GET = handle(async (_request: Request, { params }: Context) => {
  const { id } = await params;
  const body = await downloadBody(id);
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": 'attachment; filename="body.json"',
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
