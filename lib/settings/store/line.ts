import { z } from "zod";
import { words } from "@/lib/words/words";

/**
 * What is not seen where it stands, and changes what is: control characters, ends of lines, marks
 * that turn the direction of text, and other format characters. Not among them: the joiners, which
 * emoji and scripts such as Persian and Hindi are written with, and signs of Arabic, Syriac and
 * Kaithi that Unicode counts as format characters and everybody sees.
 */
const HIDDEN =
  /(?!\u200C|\u200D|[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])\p{Cf}|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
/** The flags of Scotland, Wales and others are a flag, tags and an end. */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;
const SEEN = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

/** What to write where a line is empty. */
type LineWords = "giveName" | "sayWhy" | "writeWhatHappened" | "nameTag";

/** A line of text that people write to be read by others, trimmed; `empty` says what to write. */
export function lineSchema(most: number, empty: LineWords) {
  return z
    .string()
    .trim()
    .max(most, { error: () => words("settings")("tooLong", { most }) })
    .refine((text) => !HIDDEN.test(text.replaceAll(TAGGED_FLAG, "")), {
      error: () => words("settings")("hiddenCharacter"),
    })
    .refine((text) => SEEN.test(text), { error: () => words("settings")(empty) });
}

/** A name that people give to an endpoint, a workspace, a view or a key. */
export const nameSchema = lineSchema(80, "giveName");

/** A campaign's name of people's own, over that of its payloads. */
export const campaignNameSchema = lineSchema(200, "giveName");
