import { compileSource } from "@/lib/providers/source/compile";
import { definition } from "./definition";
import { samples } from "./samples";

export const brevo = compileSource(definition, { samples });
