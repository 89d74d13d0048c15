import { z } from "zod";
import { filterParameters } from "@/lib/address/filter-parameters";

/** Of whom reach, fatigue and opt-outs tell. */
export const peopleParameters = z.object({ ...filterParameters.shape });
export type PeopleParameters = z.infer<typeof peopleParameters>;

/** More in 7 days are above any cap that anybody would set. */
export const HIGHEST_CAP = 50;

export const pressureParameters = z.object({
  ...filterParameters.shape,
  cap: z.coerce.number().int().min(1).max(HIGHEST_CAP).default(5).meta({
    description: "How many messages in 7 days are enough for anybody.",
  }),
});
export type PressureParameters = z.infer<typeof pressureParameters>;
