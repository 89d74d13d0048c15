import type { z } from "zod";
import { type AutomaticStage, isStep, STAGES, stageOf } from "@/lib/providers/event";
import { WELL_KNOWN_HEADERS } from "@/lib/providers/well-known-headers";
import { type CheckedSource, sourceSchema } from "./definition";
import { pathInItem } from "./ref";
import { refsOf } from "./refs-in";
import { fieldsOf } from "./table";

/** One thing that is wrong with a definition: where, as in `rules[3].when[0].at`, and what. */
type SourceProblem = { readonly path: string; readonly message: string };

/** A definition that cannot be used, with all that is wrong with it. */
export class SourceError extends Error {
  readonly problems: readonly SourceProblem[];
  constructor(problems: readonly SourceProblem[]) {
    super(problems.map(({ path, message }) => `${path || "definition"}: ${message}`).join("\n"));
    this.problems = problems;
  }
}

/** More is no definition, but a load. */
const MAX_LENGTH = 200_000;
const MAX_NAMES = 600;

/** Checks a definition, whatever it is. Throws SourceError, with the places that are wrong. */
export function checkSource(definition: unknown): CheckedSource {
  if (lengthOf(definition) > MAX_LENGTH) {
    throw new SourceError([{ path: "", message: `It is longer than ${MAX_LENGTH} characters.` }]);
  }
  const { success, data, error } = sourceSchema.safeParse(definition);
  if (!success) throw new SourceError(error.issues.flatMap((issue) => problemsOf(issue)));
  const problems = [
    ...wrongRules(data),
    ...wrongProof(data),
    ...wrongRefs(data),
    ...wrongReports(data),
  ];
  if (problems.length > 0) throw new SourceError(problems);
  return data;
}

/** As JSON; what is no JSON, or nested beyond measure, is too long. */
function lengthOf(definition: unknown): number {
  try {
    return JSON.stringify(definition)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

type Issue = z.core.$ZodIssue;

/** Of several forms that a value could have, that one is meant which fits best: its problems are told. */
function problemsOf(issue: Issue, above: readonly PropertyKey[] = []): SourceProblem[] {
  const at = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: textOf([...at, key]),
      message: "There is no such field.",
    }));
  }
  if (issue.code !== "invalid_union") return [{ path: textOf(at), message: issue.message }];
  const forms = issue.errors.filter((one) => !one.every(isOtherType));
  const [best] = (forms.length > 0 ? forms : issue.errors).toSorted(
    (a, b) => depthOf(b) - depthOf(a),
  );
  if (best === undefined || best.every(isOtherType)) {
    return [{ path: textOf(at), message: "It has none of the forms that are known here." }];
  }
  return best.flatMap((one) => problemsOf(one, at));
}

/** The value is not even of the kind that this form is about. */
function isOtherType(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function depthOf(issues: readonly Issue[]): number {
  const unknown = issues.filter(({ code }) => code === "unrecognized_keys").length;
  return Math.max(...issues.map(({ path }) => path.length)) - unknown - issues.length / 100;
}

function textOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) =>
      typeof step === "number"
        ? `[${step}]`
        : /^[\w-]+$/.test(String(step))
          ? `.${String(step)}`
          : `[${JSON.stringify(String(step))}]`,
    )
    .join("")
    .replace(/^\./, "");
}

function wrongRules(source: CheckedSource): SourceProblem[] {
  const names = source.rules.reduce((sum, rule) => sum + [rule.names].flat().length, 0);
  const tooMany =
    names > MAX_NAMES
      ? [{ path: "rules", message: `They have more than ${MAX_NAMES} names.` }]
      : [];
  const own = source.rules.flatMap((rule, index) => {
    if (rule.kind === undefined) return [];
    const { message, subscription, key, unique } = fieldsOf(rule, source);
    const add = (isWrong: boolean, name: string, text: string) =>
      isWrong ? [{ path: `rules[${index}].${name}`, message: text }] : [];
    const isOpt = rule.kind === "opted_in" || rule.kind === "opted_out";
    return [
      ...add(
        isStep(rule.kind) && !message && !unique,
        "message",
        "A stage needs a message, or `unique`.",
      ),
      ...add(
        rule.automatic !== undefined && rule.kind !== "opened" && rule.kind !== "clicked",
        "automatic",
        "Only what is opened or clicked can be a machine's.",
      ),
      ...add(isOpt && !subscription, "subscription", "An opt-in or opt-out needs a subscription."),
      ...add(
        !key && !unique,
        "key",
        "Say what recognises a redelivery, or `unique` where nothing does.",
      ),
    ];
  });
  return [...tooMany, ...own];
}

function wrongReports({ rules, reports, defaultChannel }: CheckedSource): SourceProblem[] {
  const channels = Object.entries(reports);
  const evidence = channels.flatMap(([channel, { delivered, evidence: means }]) =>
    (delivered === true) === (means !== undefined)
      ? []
      : [
          {
            path: `reports.${channel}.evidence`,
            message: "Say what `delivered` means, where it is reported.",
          },
        ],
  );
  const stages = STAGES.filter((stage) =>
    channels.some(([, reported]) => reported[stage] === true),
  );
  const missing = rules.flatMap(({ kind }, index) =>
    kind === undefined || !isStep(kind) || stages.includes(stageOf(kind))
      ? []
      : [{ path: `rules[${index}].kind`, message: `No channel in \`reports\` reports ${kind}.` }],
  );
  const marked = wrongMarks(rules, channels);
  const noDefault = reports[defaultChannel]
    ? []
    : [{ path: "defaultChannel", message: "`reports` says nothing of this channel." }];
  return [...evidence, ...missing, ...marked, ...noDefault];
}

const MARKED: readonly AutomaticStage[] = ["opened", "clicked"];

/** What rules tell of machines, and what `reports` says of them, must be the same. */
function wrongMarks(
  rules: CheckedSource["rules"],
  channels: readonly [string, CheckedSource["reports"][keyof CheckedSource["reports"]]][],
): SourceProblem[] {
  return MARKED.flatMap((stage) => {
    const told = rules.findIndex(
      ({ kind, automatic }) =>
        kind === `automatic_${stage}` || (kind === stage && automatic !== undefined),
    );
    const said = channels.filter(([, reported]) => reported?.automatic?.[stage] === true);
    if (told >= 0 && said.length === 0) {
      const path = rules[told]?.automatic === undefined ? "kind" : "automatic";
      const message = `No channel in \`reports\` says \`automatic\` of ${stage}.`;
      return [{ path: `rules[${told}].${path}`, message }];
    }
    return said.flatMap(([channel, reported]) =>
      told >= 0 && reported?.[stage] === true
        ? []
        : [
            {
              path: `reports.${channel}.automatic.${stage}`,
              message:
                "Only what is reported, and what a rule with `automatic` tells, can be said here.",
            },
          ],
    );
  });
}

function wrongProof({ proof }: CheckedSource): SourceProblem[] {
  if (!("header" in proof) || !WELL_KNOWN_HEADERS.has(proof.header)) return [];
  const message = "Everybody sends this header, so it is kept as it came: a secret needs another.";
  return [{ path: "proof.header", message }];
}

function wrongRefs(source: CheckedSource): SourceProblem[] {
  const proven = "header" in source.proof ? source.proof.header : "authorization";
  return refsOf(source).flatMap(({ at, ref }) => {
    const path = textOf(at.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step)));
    const add = (message: string) => [{ path, message }];
    if (ref.scope === "header" && ref.name === proven) {
      return add("The header that proves a request is read for nothing else.");
    }
    const field = at.find((step) => step in PLACES);
    if (ref.scope === "reading" && at[0] === "type")
      return add("A type cannot be read from itself.");
    if (field !== undefined && pathInItem(ref) === null)
      return add(PLACES[field as keyof typeof PLACES]);
    return [];
  });
}

/** Where only what stands in the body is read, so that an erasure finds it there. */
const PLACES = {
  person: "A person must be named in the body, or an erasure would not find it.",
  address: "An address must stand in the body, or an erasure would not find it.",
  devices: "A device must be named in the body, or an erasure would not find it.",
  enumerations: "Only what stands in the body is watched.",
} as const;
