import { lookAtBodies } from "./look-at-bodies";
import { previewBodies } from "./preview-bodies";
import { readBody } from "./read-body";
import { readRequest } from "./read-request";
import { replay } from "./replay";
import { countRequestFates } from "./request-fates";

/** What reads bodies of any size, by name. What goes in and comes out can be passed between threads. */
export const TASKS = {
  look: lookAtBodies,
  preview: previewBodies,
  request: readRequest,
  body: readBody,
  fates: countRequestFates,
  replay,
};
export type Tasks = typeof TASKS;
