import type { Provider } from "@/lib/providers/types";
import type { SourceDefinition } from "./definition";
import { refsOf } from "./refs-in";
import { SNS_HEADERS } from "./sns-question";

/** The headers and parameters that a definition reads, and so are kept as they came. */
export function harmlessOf(
  source: SourceDefinition,
): Required<Pick<Provider, "harmlessHeaders" | "harmlessParameters">> {
  const { body, proof } = source;
  const refs = refsOf(source).map(({ ref }) => ref);
  const read = (scope: "header" | "query") =>
    refs.flatMap((ref) => (ref.scope === scope ? [ref.name] : []));
  const around =
    "timestamp" in proof && proof.kind !== "hmac-fields" ? [proof.timestamp?.header] : [];
  const ids = "id" in proof ? [proof.id] : [];
  const fields = refs.flatMap((ref) => (ref.scope === "item" ? [String(ref.steps[0])] : []));
  const ofSns = proof.kind === "sns" ? SNS_HEADERS : [];
  const headers = [...read("header"), ...around, ...ids, ...ofSns].filter(
    (name) => name !== undefined,
  );
  const parameters = [...read("query"), ...(body.format === "query" ? fields : [])];
  return { harmlessHeaders: [...new Set(headers)], harmlessParameters: [...new Set(parameters)] };
}
