import { builtIn } from "@/lib/providers/source/built-in";
import { definition } from "./definition";
import { samples } from "./samples";

export const brevo = builtIn(definition, {
  samples,
  campaignKinds: { "campaign:": "broadcast" },
});
