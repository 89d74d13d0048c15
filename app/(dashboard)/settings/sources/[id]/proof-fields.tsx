"use client";

import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Draft } from "@/lib/providers/mapping/draft";

type Proof = Draft["proof"];

const KINDS = {
  header: "Its secret stands in a header",
  basic: "User and password (Basic)",
  hmac: "A signature over the body (HMAC)",
} as const;

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
  return (
    <>
      <FormField
        id="proof"
        label="How requests prove themselves"
        hint="Asked for where the endpoint has a secret; else the URL is the secret."
      >
        <Select
          value={proof.kind}
          onChange={(event) => onChange(proofOf(event.currentTarget.value))}
        >
          {Object.entries(KINDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
      </FormField>
      {proof.kind === "basic" ? null : (
        <FormField id="proof-header" label="In the header">
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

type Hmac = Extract<Proof, { kind: "hmac" }>;

function HmacFields({ proof, onChange }: { proof: Hmac; onChange: (proof: Proof) => void }) {
  return (
    <>
      <FormField id="proof-hash" label="Hash">
        <Select
          value={proof.hash}
          onChange={(event) =>
            onChange({ ...proof, hash: event.currentTarget.value as Hmac["hash"] })
          }
        >
          <option value="sha256">SHA-256</option>
          <option value="sha1">SHA-1</option>
          <option value="sha512">SHA-512</option>
        </Select>
      </FormField>
      <FormField id="proof-encoding" label="Written as">
        <Select
          value={proof.encoding}
          onChange={(event) =>
            onChange({ ...proof, encoding: event.currentTarget.value as Hmac["encoding"] })
          }
        >
          <option value="hex">hex</option>
          <option value="base64">base64</option>
        </Select>
      </FormField>
      <FormField id="proof-prefix" label="After" optional hint="As in sha256=">
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
