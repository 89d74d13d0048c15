import { builtIn } from "@/lib/providers/source/built-in";
import { definition } from "./definition";
import { samples } from "./samples";

export const customerio = builtIn(definition, {
  samples,
  campaignKinds: {
    "broadcast:": "broadcast",
    "newsletter:": "broadcast",
    "campaign:": "automation",
    "transactional:": "transactional",
  },
});
