import type { TimeBucket } from "@/lib/analytics/funnel/answers";
import type { Stages } from "@/lib/analytics/shapes";

/** A bucket's open rate over the groups alone that report both; null where nothing arrived. */
export function openShareOf(bucket: TimeBucket): number | null {
  let opened = 0;
  let delivered = 0;
  const add = (stages: Stages): void => {
    if (stages.opened === null || stages.delivered === null) return;
    opened += stages.opened;
    delivered += stages.delivered;
  };
  if (bucket.groups) for (const group of bucket.groups) add(group.stages);
  else add(bucket.stages);
  return delivered === 0 ? null : opened / delivered;
}
