import { z } from "zod";

/** What a source asks of the URL before it sends anything, and is answered. */
export const handshakeSchema = z.strictObject({
  /** GET with a parameter that is sent back, once another one is the endpoint's token. */
  echo: z
    .strictObject({
      parameter: z.string().min(1).max(60),
      token: z.string().min(1).max(60),
    })
    .optional(),
  /** GET and HEAD are answered with 200. */
  get: z.literal(true).optional(),
  /** OPTIONS of CloudEvents' webhooks. */
  options: z.literal("cloudevents").optional(),
});
export type HandshakeDefinition = z.output<typeof handshakeSchema>;
