import { words } from "@/lib/words/words";

/** How an opt-out's cause reads; causes are an open set, so others keep their word. */
type CauseWords = {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
};

const KNOWN = [
  "soft",
  "removed",
  "moved",
  "invalidated",
  "unsubscribed",
  "complained",
  "new",
  "inactivity",
] as const;

/** Causes that read otherwise where somebody came: "soft" is a return from a soft opt-out. */
const OF_OPT_INS = ["soft", "moved"] as const;

/** What stands for none. */
const NONE = "";

/** A cause for people; null: the provider gave none. */
export function causeWords(
  cause: string | null,
  kind: "opted_in" | "opted_out" = "opted_out",
): CauseWords {
  const word = cause?.toLowerCase() ?? "";
  const say = words("causes-ui");
  if (cause === null) return { key: NONE, label: say("none"), hint: say("none.hint") };
  const back = kind === "opted_in" ? OF_OPT_INS.find((one) => one === word) : undefined;
  if (back) return { key: cause, label: say(`back.${back}`), hint: say(`back.${back}.hint`) };
  const known = KNOWN.find((one) => one === word);
  if (known) return { key: cause, label: say(known), hint: say(`${known}.hint`) };
  const spaced = cause.replaceAll(/[_-]+/g, " ").trim();
  const label = `${spaced.slice(0, 1).toUpperCase()}${spaced.slice(1)}`;
  return { key: cause, label, hint: say("theirWord") };
}
