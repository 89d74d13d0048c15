import { GET } from "@/app/api/v1/[...report]/route";

/** Asks the API as a server would that has the request's address. */
export function askApi(request: Request): Promise<Response> {
  const report = new URL(request.url).pathname.split("/").slice("/api/v1".split("/").length);
  return GET(request, { params: Promise.resolve({ report }) });
}
