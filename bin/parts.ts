/** An installation's processes beside the door, and what is told once all of them are ready. */
export type Parts = {
  readonly worker: boolean;
  /** Applies PUSHLENS_PROVISION and makes the setup code of the first run. */
  readonly prepares: boolean;
};
