"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Draft } from "@/lib/providers/mapping/draft";
import type { SourceLook } from "@/lib/settings/sources/look-at-source";
import { lookAtSourceAction, previewSourceAction, saveSourceAction } from "./actions";
import { useAsk } from "./use-ask";

/** How long the page waits for a further choice before it reads everything again (ms). */
const PAUSE = 400;

/** What somebody says of a source while they say it: looked at, previewed after each choice, and saved. */
export function useMapping({
  id,
  first,
  version,
}: {
  readonly id: string;
  readonly first: SourceLook;
  readonly version: number;
}) {
  const router = useRouter();
  const [look, setLook] = useState(first);
  const [draft, setDraft] = useState<Draft>(first.draft);
  const [said, setSaid] = useState<ReadonlySet<string>>(new Set());
  const [sample, setSample] = useState("");
  const looking = useAsk(lookAtSourceAction);
  const previewing = useAsk(previewSourceAction);
  const saving = useAsk(saveSourceAction);
  const { ask: preview } = previewing;
  const hasItems = look.look.items > 0;
  useEffect(() => {
    if (!hasItems) return;
    const ask = () =>
      preview({ id, draft: JSON.stringify(draft), ...(sample === "" ? {} : { sample }) });
    const timer = setTimeout(ask, PAUSE);
    return () => clearTimeout(timer);
  }, [id, draft, sample, hasItems, preview]);
  return {
    ...{ look, draft, sample, hasItems, looking, previewing, saving },
    /** True for what was guessed and not chosen since. */
    isGuess: (what: string) => look.isGuess && !said.has(what),
    change(next: Draft, ...what: string[]) {
      setDraft(next);
      setSaid(new Set([...said, ...what]));
    },
    /** Bodies that are split otherwise, or have another type, are looked at again; null: guessed anew. */
    lookAgain(next: Draft | null, text = sample) {
      setSample(text);
      if (next) setSaid(new Set([...said, "type"]));
      const of = next ? { draft: JSON.stringify(next) } : {};
      looking.ask({ id, ...of, ...(text === "" ? {} : { sample: text }) }, (found) => {
        setLook({ ...found, isGuess: next ? look.isGuess : found.isGuess });
        setDraft(found.draft);
      });
    },
    save(fields: Readonly<Record<string, string>>) {
      const basedOn = String(saving.result?.version ?? version);
      saving.ask({ id, basedOn, ...fields }, () => router.refresh());
    },
  };
}
