import { language } from "@/lib/words/here";

/** A label inside a sentence: its words are small there, but for German nouns. */
export function inASentence(label: string): string {
  return language() === "de" ? label : label.toLowerCase();
}
