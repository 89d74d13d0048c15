import { compileSource } from "@/lib/providers/source/compile";
import { definition } from "./definition";
import { samples } from "./samples";

export const standardWebhooks = compileSource(definition, { samples });
