import { PushlensError } from "@/lib/errors";
import { handle } from "@/lib/http";
import { exportSource } from "@/lib/settings/sources/get-source";

type Context = { params: Promise<{ id: string }> };

/** A source's definition in use, as a file that another installation takes. */
export const GET = handle(async (_request: Request, { params }: Context) => {
  const { id } = await params;
  const file = await exportSource(id);
  if (!file)
    throw new PushlensError("not_found", "There is no such source, or it is not mapped yet.");
  return new Response(file.text, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
