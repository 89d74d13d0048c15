import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { bestTimeParameters } from "./best-time";
import {
  audienceParameters,
  campaignComparisonParameters,
  campaignKey,
  campaignParameters,
  campaignsParameters,
  eventsParameters,
  filterParameters,
  funnelParameters,
  messageId,
  messagesParameters,
  timeseriesParameters,
} from "./parameters";
import { bestTimeResponse, ratesResponse } from "./rate-responses";
import { ratesParameters } from "./rates-over-time";
import {
  audienceResponse,
  campaignComparisonResponse,
  campaignResponse,
  campaignsResponse,
  contentResponse,
  errorResponseSchema,
  eventsResponse,
  followedResponse,
  freshnessResponse,
  funnelResponse,
  healthResponse,
  messageResponse,
  messagesResponse,
  qualityResponse,
  subscribersResponse,
  timeseriesResponse,
} from "./responses";

type Report = {
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly response: z.ZodType;
  readonly path?: z.ZodObject;
};

/** Every report of the API: what the document, the tests and the routes agree on. */
export const REPORTS: Readonly<Record<string, Report>> = {
  "/api/v1/funnel": {
    summary: "How many messages (or events) reached each stage",
    query: funnelParameters,
    response: funnelResponse,
  },
  "/api/v1/timeseries": {
    summary: "The same counts over time, every bucket of the range",
    query: timeseriesParameters,
    response: timeseriesResponse,
  },
  "/api/v1/rates": {
    summary: "One rate over time, group by group, each compared with the same other group",
    query: ratesParameters,
    response: ratesResponse,
  },
  "/api/v1/best-time": {
    summary: "The open rate by the hour of the week in which messages began",
    query: bestTimeParameters,
    response: bestTimeResponse,
  },
  "/api/v1/campaigns": {
    summary: "Campaigns with anything in the range, sorted and paged",
    query: campaignsParameters,
    response: campaignsResponse,
  },
  "/api/v1/campaigns/{key}": {
    summary: "One campaign: funnel, platforms, failures and time to open",
    query: campaignParameters,
    response: campaignResponse,
    path: z.object({ key: campaignKey }),
  },
  "/api/v1/campaigns/{key}/content": {
    summary: "What one campaign says: the titles of its latest messages, personal ones masked",
    query: campaignParameters,
    response: contentResponse,
    path: z.object({ key: campaignKey }),
  },
  "/api/v1/campaigns/{key}/followed": {
    summary: "What people did after one campaign: custom events that carry it",
    query: campaignParameters,
    response: followedResponse,
    path: z.object({ key: campaignKey }),
  },
  "/api/v1/campaigns/compare": {
    summary: "Two to six campaigns side by side",
    query: campaignComparisonParameters,
    response: campaignComparisonResponse,
  },
  "/api/v1/audience": {
    summary: "Opt-ins and opt-outs by the time they happened, with their causes",
    query: audienceParameters,
    response: audienceResponse,
  },
  "/api/v1/subscribers": {
    summary: "Subscriptions as they are now, by topic and country",
    query: filterParameters,
    response: subscribersResponse,
  },
  "/api/v1/quality": {
    summary: "What became of every item received, by time of receipt",
    query: filterParameters,
    response: qualityResponse,
  },
  "/api/v1/events": {
    summary: "Events, newest first; personal data is masked",
    query: eventsParameters,
    response: eventsResponse,
  },
  "/api/v1/messages": {
    summary: "The messages behind a number of the funnel, newest first; personal data is masked",
    query: messagesParameters,
    response: messagesResponse,
  },
  "/api/v1/messages/{id}": {
    summary: "One message: its stages, how each is known, and its events",
    query: z.object({}),
    response: messageResponse,
    path: z.object({ id: messageId }),
  },
  "/api/v1/health": {
    summary: "Whether each endpoint sends as it usually does, and whether Pushlens itself is well",
    query: filterParameters,
    response: healthResponse,
  },
  "/api/v1/freshness": {
    summary: "How fresh the numbers are, endpoint by endpoint",
    query: filterParameters,
    response: freshnessResponse,
  },
};

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
