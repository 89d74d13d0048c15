import { z } from "zod";
import { list } from "./filter-parameters";

const word = z.string().min(1).max(200);

/** What people who are subscribed can be narrowed to, beside what every report can be. */
export const audienceOf = {
  country: list(word, "Countries as two letters, or `unknown`; repeat for several."),
  language: list(word, "Languages, such as `de`, or `unknown`; repeat for several."),
  topic: word.optional().meta({
    description: "One topic, as its provider writes it, or `unknown` for none known.",
  }),
};

export const MESSAGE_SPLITS = ["country", "language"] as const;
/** What messages of an audience are split by. */
export const messageSplit = z.enum(MESSAGE_SPLITS).default("country").meta({
  description: "What messages are split by.",
});

/** What the address of Audience says beside. */
export const audiencePage = z.object({ ...audienceOf, by: messageSplit });
