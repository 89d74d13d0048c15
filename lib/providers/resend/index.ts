import { builtIn } from "@/lib/providers/source/built-in";
import { definition } from "./definition";
import { samples } from "./samples";

export const resend = builtIn(definition, {
  samples,
  campaignKinds: { "broadcast:": "broadcast" },
});
