"use client";

import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import type { SourceLook } from "@/lib/settings/sources/look-at-source";
import { CausesCard } from "./causes-card";
import { DetailsCard } from "./details-card";
import { FieldTree } from "./field-tree";
import { FileCard } from "./file-card";
import { PreviewCard } from "./preview-card";
import { SampleCard } from "./sample-card";
import { TypesCard } from "./types-card";
import { useMapping } from "./use-mapping";

type Props = { id: string; first: SourceLook; version: number; definition: string | null };

/** Everything that is said of a source: its bodies as a tree, the types, the details, and what comes of it. */
export function MappingPage({ id, first, version, definition }: Props) {
  const mapping = useMapping({ id, first, version });
  const { look, sample, hasItems, looking, previewing, saving } = mapping;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="space-y-4">
        {look.isBeyond ? <Beyond /> : null}
        {hasItems ? <Choices mapping={mapping} /> : <Empty />}
        <SampleCard
          pending={looking.pending}
          state={looking.state}
          isSample={sample !== ""}
          onTake={(text) => mapping.lookAgain(null, text)}
        />
        <FileCard
          id={id}
          definition={definition}
          pending={saving.pending}
          onSave={(fields) => mapping.save(fields)}
        />
      </div>
      <PreviewCard
        state={previewing.state}
        pending={previewing.pending}
        saving={saving.pending}
        saved={saving.state}
        isSample={sample !== ""}
        isFirst={version === 0 && saving.result === null}
        hasItems={hasItems}
        onSave={(reads) => mapping.save({ draft: JSON.stringify(mapping.draft), reads })}
      />
    </div>
  );
}

function Choices({ mapping }: { mapping: ReturnType<typeof useMapping> }) {
  const { look, draft, isGuess, change, lookAgain } = mapping;
  return (
    <>
      <FieldTree
        look={look.look}
        draft={draft}
        isGuess={isGuess}
        onChange={change}
        onTypeChange={(next) => lookAgain(next)}
      />
      <TypesCard look={look.look} draft={draft} isGuess={isGuess} onChange={change} />
      <CausesCard look={look.look} draft={draft} onChange={change} />
      <DetailsCard
        look={look}
        draft={draft}
        isGuess={isGuess}
        onChange={change}
        onSplitChange={(items) => lookAgain({ ...draft, items, types: {} })}
      />
    </>
  );
}

function Beyond() {
  return (
    <Callout tone="warn" title="The mapping in use says more than this page can show">
      <p>
        It was made as a file. Export it, change it, and use the file below; or make a new one here.
      </p>
    </Callout>
  );
}

function Empty() {
  return (
    <EmptyState
      title="Nothing has come yet"
      description="Let your vendor send something to the endpoint’s URL and load this page again, or paste a body below."
      className="rounded-panel border border-line bg-panel"
    />
  );
}
