import { z } from "zod";

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

/** A line of text that people write to be read by others, trimmed; `empty` says what to write. */
export function lineSchema(most: number, empty: string) {
  return z
    .string()
    .trim()
    .max(most, `${most} characters at most.`)
    .refine(
      (text) => !HIDDEN.test(text.replaceAll(TAGGED_FLAG, "")),
      "It holds a character that is not seen, such as a line break or a mark that turns text around. Type it anew instead of pasting it.",
    )
    .refine((text) => SEEN.test(text), empty);
}

/** A name that people give to an endpoint, a workspace, a view or a key. */
export const nameSchema = lineSchema(80, "Give it a name.");

/** A campaign's name of people's own, over that of its payloads. */
export const campaignNameSchema = lineSchema(200, "Give it a name.");
