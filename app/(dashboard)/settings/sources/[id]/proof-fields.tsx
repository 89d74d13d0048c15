"use client";

import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Draft } from "@/lib/providers/mapping/draft";
import { words } from "@/lib/words/words";

type Proof = Draft["proof"];

const KINDS = ["header", "basic", "hmac"] as const;

function proofOf(kind: string): Proof {
  if (kind === "basic") return { kind };
  if (kind !== "hmac") return { kind: "header", header: "authorization" };
  return { kind, hash: "sha256", header: "x-signature", encoding: "hex", prefix: "" };
}

/** How requests prove that they come from the source, where its endpoint has a secret. */
export function ProofFields({
  proof,
  onChange,
}: {
  proof: Proof;
  onChange: (proof: Proof) => void;
}) {
  const say = words("sources-ui");
  return (
    <>
      <FormField id="proof" label={say("proof")} hint={say("proofHint")}>
        <Select
          value={proof.kind}
          onChange={(event) => onChange(proofOf(event.currentTarget.value))}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`proof.${kind}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {proof.kind === "basic" ? null : (
        <FormField id="proof-header" label={say("inHeader")}>
          <Input
            value={proof.header}
            maxLength={100}
            autoComplete="off"
            onChange={(event) =>
              onChange({ ...proof, header: event.currentTarget.value.trim().toLowerCase() })
            }
          />
        </FormField>
      )}
      {proof.kind === "hmac" ? <HmacFields proof={proof} onChange={onChange} /> : null}
    </>
  );
}

const HASHES = { sha256: "SHA-256", sha1: "SHA-1", sha512: "SHA-512" } as const;
const ENCODINGS = ["hex", "base64"] as const;

type Hmac = Extract<Proof, { kind: "hmac" }>;

function HmacFields({ proof, onChange }: { proof: Hmac; onChange: (proof: Proof) => void }) {
  const say = words("sources-ui");
  return (
    <>
      <FormField id="proof-hash" label={say("hash")}>
        <Select
          value={proof.hash}
          onChange={(event) =>
            onChange({ ...proof, hash: event.currentTarget.value as Hmac["hash"] })
          }
        >
          {Object.entries(HASHES).map(([hash, name]) => (
            <option key={hash} value={hash}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField id="proof-encoding" label={say("writtenAs")}>
        <Select
          value={proof.encoding}
          onChange={(event) =>
            onChange({ ...proof, encoding: event.currentTarget.value as Hmac["encoding"] })
          }
        >
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField id="proof-prefix" label={say("after")} optional hint={say("afterHint")}>
        <Input
          value={proof.prefix}
          maxLength={20}
          autoComplete="off"
          onChange={(event) => onChange({ ...proof, prefix: event.currentTarget.value })}
        />
      </FormField>
    </>
  );
}
