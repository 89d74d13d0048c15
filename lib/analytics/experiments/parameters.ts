import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";
import { WINDOW_NAMES } from "@/lib/facts/planned";

export const experimentsParameters = z.object({
  ...filterParameters.shape,
  window: z.enum(WINDOW_NAMES).default("72h").meta({
    description:
      "How long a message has to be opened, from its beginning; younger ones are not looked at yet.",
  }),
});
export type ExperimentsParameters = z.infer<typeof experimentsParameters>;
