/** How an opt-out's cause reads and is drawn; causes are an open set, so others keep their word. */
export type CauseLook = {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly color: string;
  /** The second cue beside the colour: how dense the stripes across it are; 0 is plain. */
  readonly stripes: Stripes;
};
export type Stripes = 0 | 1 | 2 | 3;

const KNOWN: Readonly<Record<string, Omit<CauseLook, "key">>> = {
  soft: {
    label: "Soft opt-out",
    hint: "The person switched notifications off in the app or on the site.",
    color: "var(--series-7)",
    stripes: 1,
  },
  removed: {
    label: "Removed",
    hint: "The subscription was taken away on purpose.",
    color: "var(--series-5)",
    stripes: 2,
  },
  moved: {
    label: "Moved",
    hint: "The subscription went on under another one, on the same device.",
    color: "var(--series-2)",
    stripes: 3,
  },
  invalidated: {
    label: "Uninstalled",
    hint: "The push token was invalidated: the app was removed, or permission taken back in the system's settings.",
    color: "var(--bad)",
    stripes: 0,
  },
  unsubscribed: {
    label: "Unsubscribed",
    hint: "The person followed an unsubscribe link, or answered STOP.",
    color: "var(--series-4)",
    stripes: 0,
  },
  complained: {
    label: "Marked as spam",
    hint: "The person complained to their mailbox provider.",
    color: "var(--series-3)",
    stripes: 2,
  },
  new: { label: "New", hint: "A first opt-in.", color: "var(--accent)", stripes: 0 },
  inactivity: {
    label: "Back after inactivity",
    hint: "Subscribed again at the end of a time without activity.",
    color: "var(--second)",
    stripes: 2,
  },
};

/** Causes that read otherwise where somebody came: "soft" is a return from a soft opt-out. */
const OF_OPT_INS: typeof KNOWN = {
  soft: {
    label: "Back after a soft opt-out",
    hint: "The person switched notifications on again in the app or on the site.",
    color: "var(--series-7)",
    stripes: 1,
  },
  moved: {
    label: "Moved here",
    hint: "The subscription goes on from another one, on the same device.",
    color: "var(--series-2)",
    stripes: 3,
  },
};

/** What stands for opt-outs without a cause, and for those that no cause is kept for. */
export const NO_CAUSE = "";

/** Causes come from outside: "constructor" must not find what every object has. */
function own(looks: typeof KNOWN, word: string) {
  return Object.hasOwn(looks, word) ? looks[word] : undefined;
}

const LOOKS_OF_OTHERS = [
  { color: "var(--series-6)", stripes: 0 },
  { color: "var(--series-4)", stripes: 2 },
  { color: "var(--series-1)", stripes: 1 },
  { color: "var(--series-3)", stripes: 3 },
] as const;

/** A word's place among the looks of others: the same word always looks the same. */
function placeOf(word: string): 0 | 1 | 2 | 3 {
  const sum = [...word].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (sum % LOOKS_OF_OTHERS.length) as 0 | 1 | 2 | 3;
}

/** A cause for people; null: the provider gave none. */
export function causeLook(
  cause: string | null,
  kind: "opted_in" | "opted_out" = "opted_out",
): CauseLook {
  const word = cause?.toLowerCase() ?? "";
  const known = (kind === "opted_in" ? own(OF_OPT_INS, word) : undefined) ?? own(KNOWN, word);
  if (known && cause !== null) return { key: cause, ...known };
  if (cause === null) {
    const hint = "The provider tells no cause.";
    // Grey is kept for what nobody knows.
    return {
      key: NO_CAUSE,
      label: "No cause given",
      hint,
      color: "var(--control-line)",
      stripes: 0,
    };
  }
  const words = cause.replaceAll(/[_-]+/g, " ").trim();
  const label = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  const hint = "In the provider's own word.";
  return { key: cause, label, hint, ...LOOKS_OF_OTHERS[placeOf(word)] };
}
