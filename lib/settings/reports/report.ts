import { z } from "zod";
import { CHAT_KINDS } from "@/lib/settings/alerts/chat-kinds";
import { webhookUrlSchema } from "@/lib/settings/alerts/webhook-address";
import { nameSchema } from "@/lib/settings/store/line";
import { listedEmailSchema } from "@/lib/settings/store/user";
import { words } from "@/lib/words/words";
import { EVERY } from "./schedule";

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Addresses, separated by commas, blanks or lines. */
export const recipientsSchema = z
  .string()
  .max(4_000)
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ""))])
  .pipe(z.array(listedEmailSchema).max(50, { error: () => words("reports")("tooManyAddresses") }));

/** A report as its form sends it. */
export const saveReportSchema = z
  .object({
    id: z.guid().optional(),
    /** The saved view that it shows; left out where one is changed and goes on showing what it does. */
    view: z.union([z.guid(), z.literal("")]).default(""),
    name: nameSchema,
    period: z.enum(["ended", "view"]).default("ended"),
    every: z.enum(EVERY),
    weekday: whole(1, 7).default(1),
    monthDay: whole(1, 28).default(1),
    hour: whole(0, 23).default(8),
    recipients: recipientsSchema,
    chatKind: z.union([z.enum(CHAT_KINDS), z.literal("")]).default(""),
    chatUrl: webhookUrlSchema,
    attachCsv: z.union([z.boolean(), z.stringbool()]).default(false),
    enabled: z.union([z.boolean(), z.stringbool()]).default(true),
  })
  .refine(({ id, view }) => id || view, {
    path: ["view"],
    error: () => words("reports")("chooseView"),
  })
  .refine(({ chatKind, chatUrl }) => chatUrl === null || chatKind !== "", {
    path: ["chatKind"],
    error: () => words("reports")("chooseChat"),
  })
  .refine(({ chatKind, chatUrl }) => chatUrl !== null || chatKind === "", {
    path: ["chatUrl"],
    error: () => words("reports")("enterChatAddress"),
  })
  .refine(({ recipients, chatUrl }) => recipients.length > 0 || chatUrl !== null, {
    path: ["recipients"],
    error: () => words("reports")("enterAddress"),
  });
