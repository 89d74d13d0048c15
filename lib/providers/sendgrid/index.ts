import { builtIn } from "@/lib/providers/source/built-in";
import { definition } from "./definition";
import { samples } from "./samples";

export const sendgrid = builtIn(definition, {
  samples,
  campaignKinds: { "singlesend:": "broadcast", "campaign:": "broadcast" },
});
