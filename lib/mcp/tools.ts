import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { REPORTS, type Report } from "@/lib/analytics/reports";

/** A report as an assistant calls it. */
export type ReportTool = {
  readonly report: Report;
  readonly tool: Tool;
  /** The argument that stands in the address, where it has one. */
  readonly idName: string | null;
};

/** `/api/v1/campaigns/{key}/content` is `campaigns_by_key_content`: stable, as addresses are. */
function toolName(address: string): string {
  return address
    .slice("/api/v1/".length)
    .replaceAll("{", "by_")
    .replaceAll("}", "")
    .replaceAll(/[^a-z_]+/g, "_");
}

const INPUT = { io: "input", unrepresentable: "any" } as const;

function toolOf([address, report]: [string, Report]): ReportTool {
  const { query, path, summary, ofPeople } = report;
  const idName = path ? (Object.keys(path.shape)[0] ?? null) : null;
  const input = path ? path.extend(query.shape) : query;
  const { properties, required } = z.toJSONSchema(input, INPUT);
  const inputSchema = { type: "object" as const, properties: asObjects(properties), required };
  const masked = ofPeople ? " Needs an API key that opens events." : "";
  return {
    report,
    idName,
    tool: {
      name: toolName(address),
      title: summary,
      description: `${summary}.${masked}`,
      inputSchema: { ...inputSchema, additionalProperties: false },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
  };
}

/** JSON Schema has `true` for what may be anything; a tool's arguments are described by objects. */
function asObjects(properties: Readonly<Record<string, unknown>> = {}): Record<string, object> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      Object(schema === true ? {} : schema),
    ]),
  );
}

/** One for each report of the API, so that an assistant's number is the page's. */
export const TOOLS: readonly ReportTool[] = Object.entries(REPORTS).map(toolOf);
