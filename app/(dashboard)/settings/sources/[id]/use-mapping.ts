"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Draft } from "@/lib/providers/mapping/draft";
import type { SourceLook } from "@/lib/settings/sources/look-at-source";
import { lookAtSourceAction, previewSourceAction, saveSourceAction } from "./actions";
import type { Reads } from "./reads-choice";
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
  const [reads, setReads] = useState<Reads>("from-now-on");
  const [savedAs, setSavedAs] = useState<"page" | "file">("page");
  const { ask: preview } = previewing;
  const hasItems = look.look.items > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version in use is compared with.
  useEffect(() => {
    if (!hasItems) return;
    const ask = () =>
      preview({ id, draft: JSON.stringify(draft), ...(sample === "" ? {} : { sample }) });
    const timer = setTimeout(ask, PAUSE);
    return () => clearTimeout(timer);
  }, [id, draft, sample, hasItems, preview, version]);
  const show = (found: SourceLook) => {
    setLook(found);
    setDraft(found.draft);
  };
  return {
    ...{ look, draft, sample, hasItems, looking, previewing, saving, savedAs, reads, setReads },
    /** True for what was guessed and not chosen since. */
    isGuess: (what: string) => look.isGuess && !said.has(what),
    change(next: Draft, ...what: string[]) {
      setDraft(next);
      setSaid(new Set([...said, ...what]));
    },
    /** Bodies that are split otherwise, or have another type, are looked at again; null: guessed anew. */
    lookAgain(next: Draft | null, text = sample) {
      setSample(text);
      // Where only the shape of bodies is said, what their values are is guessed once more.
      const isSaid = next !== null && Object.keys(next.roles).length > 0;
      setSaid(isSaid ? new Set([...said, "type"]) : new Set());
      const of = next ? { draft: JSON.stringify(next) } : {};
      looking.ask({ id, ...of, ...(text === "" ? {} : { sample: text }) }, (found) =>
        show({ ...found, isGuess: isSaid ? look.isGuess : found.isGuess }),
      );
    },
    /** Puts what is said here in use; or a file, which the page shows from then on. */
    save(file?: { readonly definition: string }) {
      const basedOn = String(saving.result?.version ?? version);
      setSavedAs(file ? "file" : "page");
      const fields = file ?? { draft: JSON.stringify(draft) };
      saving.ask({ id, basedOn, reads, ...fields }, ({ all }) => {
        router.refresh();
        if (!file || all) return;
        setSample("");
        setSaid(new Set());
        looking.ask({ id }, show);
      });
    },
  };
}
