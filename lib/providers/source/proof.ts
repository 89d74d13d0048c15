import type { Proof } from "@/lib/providers/types";
import { hmacFieldsProof, hmacProof, hmacUrlProof } from "./hmac";
import type { ProofDefinition } from "./proof-definition";
import { publicKeyProof } from "./public-key";
import { snsProof } from "./sns";

/** Compiles how a source's requests prove themselves. */
export function proofOf(proof: ProofDefinition): Proof {
  switch (proof.kind) {
    case "header": {
      const { header, prefix, required = false } = proof;
      return { kind: "header", header, required, ...(prefix ? { form: { prefix } } : {}) };
    }
    case "basic":
      return {
        kind: "header",
        header: "authorization",
        required: proof.required === true,
        form: "basic",
      };
    case "hmac":
      return hmacProof(proof);
    case "hmac-url":
      return hmacUrlProof(proof);
    case "hmac-fields":
      return hmacFieldsProof(proof);
    case "public-key":
      return publicKeyProof(proof);
    case "sns":
      return snsProof(proof.required === true);
  }
}
