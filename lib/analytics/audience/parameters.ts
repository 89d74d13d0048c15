import { z } from "zod";
import { filters, range } from "@/lib/address/filter-parameters";
import { interval } from "@/lib/analytics/parameters";

export const audienceParameters = z.object({ ...range, ...filters, interval });

export type AudienceParameters = z.infer<typeof audienceParameters>;
