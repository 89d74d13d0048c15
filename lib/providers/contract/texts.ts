import type { Provider } from "@/lib/providers/types";
import type { Text } from "@/lib/words/languages";

/**
 * Everything that a provider tells people, each text with what it is of. What the secret is called is only
 * among them where it is said in several languages: else it is the name of the vendor's own field.
 */
export function textsOf(provider: Provider): { of: string; text: Text }[] {
  const { setup, stream, replace, assumptions, rhythm, planning, failures, secretLabel } = provider;
  const steps = [...setup, ...(stream ? [stream.setup("https://push.example:8443")] : [])];
  const { proof } = provider;
  const wrong = proof.kind === "signature" ? (proof.textSecret?.wrong("x") ?? null) : null;
  return [
    ...steps.flatMap(({ title, text, withSecret = text }, index) =>
      [title, text, withSecret].map((one) => ({ of: `setup ${index + 1}`, text: one })),
    ),
    { of: "replace.token", text: replace.token },
    { of: "replace.secret", text: replace.secret },
    ...assumptions.flatMap(({ about, text }) =>
      [about, text].map((one) => ({ of: "assumptions", text: one })),
    ),
    { of: "rhythm.source", text: rhythm.source },
    ...(planning ? [planning.how, planning.eachWay] : []).map((text) => ({ of: "planning", text })),
    ...[...failures].flatMap(([cause, { label, meaning, todo }]) =>
      [label, meaning, todo].map((text) => ({ of: `failures "${cause}"`, text })),
    ),
    ...(wrong === null ? [] : [{ of: "proof.textSecret", text: wrong }]),
    ...(typeof secretLabel === "string" ? [] : [{ of: "secretLabel", text: secretLabel }]),
  ];
}

/** A text as English readers have it. */
export const english = (text: Text): string => (typeof text === "string" ? text : text.en);

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.split(/[^\p{L}\p{N}_'’-]+/u).filter((word) => word !== "").length;
}
