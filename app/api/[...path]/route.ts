import { PushlensError } from "@/lib/errors";
import { handle } from "@/lib/http";

/** What is no address of the API is answered like everything below it: in JSON. */
const unknown = handle(async (request: Request) => {
  const { pathname } = new URL(request.url);
  throw new PushlensError(
    "not_found",
    `There is no ${pathname.slice(0, 200)}; /api/v1/openapi.json lists what there is.`,
  );
});

export {
  unknown as DELETE,
  unknown as GET,
  unknown as OPTIONS,
  unknown as PATCH,
  unknown as POST,
  unknown as PUT,
};
