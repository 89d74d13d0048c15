import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { parseQuery } from "@/lib/address/parse-parameters";
import { PushlensError } from "@/lib/errors";
import type { ReportTool } from "./tools";

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const argumentsSchema = z.record(z.string(), z.union([value, z.array(value)]).nullish());

/** Runs a report with an assistant's arguments, which are checked as an address is. */
export async function callTool(
  { report, idName }: ReportTool,
  given: unknown,
): Promise<CallToolResult> {
  const parsed = argumentsSchema.safeParse(given ?? {});
  if (!parsed.success)
    throw new PushlensError("bad_request", "Arguments are texts, numbers or lists of them.");
  const query = new URLSearchParams();
  let id = "";
  for (const [name, some] of Object.entries(parsed.data)) {
    for (const one of [some ?? []].flat()) {
      if (name === idName) id = one;
      else query.append(name, one);
    }
  }
  if (idName !== null && id === "") throw new PushlensError("bad_request", `${idName} is missing.`);
  const answer = await report.run(parseQuery(report.query, query) as never, id);
  return {
    content: [{ type: "text", text: `${preface(answer, query)}\n\n${JSON.stringify(answer)}` }],
  };
}

/** Lists have a total that is a number or null: what one part is otherwise leaves the other as it is. */
const prefaced = z.object({
  range: z
    .object({ from: z.string(), to: z.string(), timeZone: z.string() })
    .optional()
    .catch(undefined),
  total: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** What a number means nothing without, in words: its days, its filters, and what is not known. */
function preface(answer: unknown, query: URLSearchParams): string {
  const { range, total } = prefaced.safeParse(answer).data ?? {};
  const unknown = Object.entries(total ?? {}).filter(([, count]) => count === null);
  const asked = [...query].map(([name, one]) => `${name}=${one}`);
  return [
    range ? `Days from ${range.from} to ${range.to}, in ${range.timeZone}.` : null,
    asked.length > 0
      ? `Asked with ${asked.join(", ")}.`
      : "No filter: everything of the workspace.",
    unknown.length > 0
      ? `Not reported by these providers, so not known (and not zero): ${unknown.map(([name]) => name).join(", ")}.`
      : null,
    "A count or rate that is null is not reported; 0 is zero.",
  ]
    .filter((line) => line !== null)
    .join("\n");
}
