"use client";

import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import type { SourceLook } from "@/lib/settings/sources/look-at-source";
import { words } from "@/lib/words/words";
import { CausesCard } from "./causes-card";
import { DetailsCard } from "./details-card";
import { FieldTree } from "./field-tree";
import { FileCard } from "./file-card";
import { PreviewCard } from "./preview-card";
import { SampleCard } from "./sample-card";
import { Saved } from "./saved";
import { TypesCard } from "./types-card";
import { useMapping } from "./use-mapping";

type Props = {
  id: string;
  first: SourceLook;
  /** The version in use; 0: none is. */
  version: number;
  definition: string | null;
  /** The address of the numbers that it counts. */
  funnel: string;
};

/** Everything that is said of a source: its bodies as a tree, the types, the details, and what comes of it. */
export function MappingPage({ id, first, version, definition, funnel }: Props) {
  const mapping = useMapping({ id, first, version });
  const { look, sample, hasItems, looking, previewing, saving, savedAs, reads, setReads } = mapping;
  const isFirst = version === 0 && saving.result === null;
  const saved = <Saved state={saving.state} inUse={version} funnel={funnel} />;
  // On a phone what comes of the choices stands between them and what is used in their place.
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]">
      <div className="space-y-4">
        {look.isBeyond ? <Beyond /> : null}
        {hasItems ? <Choices mapping={mapping} /> : <Empty />}
      </div>
      <div className="lg:row-span-2 lg:h-full">
        <PreviewCard
          state={previewing.state}
          pending={previewing.pending}
          saving={saving.pending}
          saved={savedAs === "page" ? saved : null}
          isSample={sample !== ""}
          {...{ isFirst, hasItems, reads }}
          onReads={setReads}
          onSave={() => mapping.save()}
        />
      </div>
      <div className="space-y-4">
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
          saved={savedAs === "file" ? saved : null}
          {...{ isFirst, reads }}
          onReads={setReads}
          onSave={(file) => mapping.save(file)}
        />
      </div>
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
        onShapeChange={(shape) => lookAgain({ ...draft, ...shape, roles: {}, types: {} })}
      />
    </>
  );
}

function Beyond() {
  const say = words("sources-ui");
  return (
    <Callout tone="warn" title={say("saysMore")}>
      <p>{say("saysMoreMeans")}</p>
    </Callout>
  );
}

function Empty() {
  const say = words("sources-ui");
  return (
    <EmptyState
      title={say("nothingYet")}
      description={say("nothingYetMeans")}
      className="rounded-panel border border-line bg-panel"
    />
  );
}
