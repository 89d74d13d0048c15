import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { REPORTS, type Report } from "./reports";
import { errorResponseSchema } from "./shapes";

function errorAnswer(description: string) {
  return { description, content: { "application/json": { schema: errorResponseSchema } } };
}

/** `/api/v1/campaigns/{key}/content` is `getCampaignsByKeyContent`: stable, as addresses are. */
function operationId(address: string): string {
  const words =
    address
      .replace("/api/v1/", "")
      .replaceAll("{", "by-")
      .match(/[a-z]+/g) ?? [];
  return `get${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("")}`;
}

function operationOf(
  address: string,
  { summary, query, response, path }: Report,
): ZodOpenApiOperationObject {
  return {
    operationId: operationId(address),
    summary,
    security: [{ apiKey: [] }, { session: [] }],
    requestParams: { query, ...(path ? { path } : {}) },
    responses: {
      "200": { description: "The report", content: { "application/json": { schema: response } } },
      "400": errorAnswer("A parameter is unknown or not understood; the message names it"),
      "401": errorAnswer("Neither an API key nor a session"),
      ...(path ? { "404": errorAnswer("There is no such thing") } : {}),
    },
  };
}

let document: ReturnType<typeof createDocument> | undefined;

/** The API's OpenAPI document, made from the schemas that check its parameters. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  document ??= createDocument({
    openapi: "3.1.1",
    info: {
      title: "Pushlens",
      version: "1",
      description:
        "One honest funnel over every push, e-mail and SMS provider. null is not reported, 0 is zero.",
    },
    servers: [{ url: "/" }],
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "An API key from Settings" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
    paths: Object.fromEntries(
      Object.entries(REPORTS).map(([path, report]) => [path, { get: operationOf(path, report) }]),
    ),
  });
  return document;
}
