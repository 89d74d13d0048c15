import { lazily } from "@/lib/providers/lazily";
import { builtIn } from "@/lib/providers/source/built-in";
import { harmlessOf } from "@/lib/providers/source/harmless";
import type { Provider } from "@/lib/providers/types";
import { definition } from "./definition";
import { samples } from "./samples";
import { SNIPPETS } from "./snippets";

const events = builtIn(definition, { samples });

export const receipts: Provider = lazily(
  events,
  () => ({ ...events, snippets: SNIPPETS }),
  () => harmlessOf(definition),
);
