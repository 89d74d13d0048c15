/** How an opt-out's cause reads; causes are an open set, so others keep their word. */
type CauseWords = {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
};

const KNOWN: Readonly<Record<string, Omit<CauseWords, "key">>> = {
  soft: {
    label: "Soft opt-out",
    hint: "The person switched notifications off in the app or on the site.",
  },
  removed: {
    label: "Removed",
    hint: "The subscription was taken away on purpose.",
  },
  moved: {
    label: "Moved",
    hint: "The subscription went on under another one, on the same device.",
  },
  invalidated: {
    label: "Uninstalled",
    hint: "The push token was invalidated: the app was removed, or permission taken back in the system's settings.",
  },
  unsubscribed: {
    label: "Unsubscribed",
    hint: "The person followed an unsubscribe link, or answered STOP.",
  },
  complained: {
    label: "Marked as spam",
    hint: "The person complained to their mailbox provider.",
  },
  new: { label: "New", hint: "A first opt-in." },
  inactivity: {
    label: "Back after inactivity",
    hint: "Subscribed again at the end of a time without activity.",
  },
};

/** Causes that read otherwise where somebody came: "soft" is a return from a soft opt-out. */
const OF_OPT_INS: typeof KNOWN = {
  soft: {
    label: "Back after a soft opt-out",
    hint: "The person switched notifications on again in the app or on the site.",
  },
  moved: {
    label: "Moved here",
    hint: "The subscription goes on from another one, on the same device.",
  },
};

/** What stands for none. */
const NONE = "";

/** Causes come from outside: "constructor" must not find what every object has. */
function own(looks: typeof KNOWN, word: string) {
  return Object.hasOwn(looks, word) ? looks[word] : undefined;
}

/** A cause for people; null: the provider gave none. */
export function causeWords(
  cause: string | null,
  kind: "opted_in" | "opted_out" = "opted_out",
): CauseWords {
  const word = cause?.toLowerCase() ?? "";
  const known = (kind === "opted_in" ? own(OF_OPT_INS, word) : undefined) ?? own(KNOWN, word);
  if (known && cause !== null) return { key: cause, ...known };
  if (cause === null) {
    return { key: NONE, label: "No cause given", hint: "The provider gives no cause." };
  }
  const words = cause.replaceAll(/[_-]+/g, " ").trim();
  const label = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  const hint = "In the provider's own word.";
  return { key: cause, label, hint };
}
