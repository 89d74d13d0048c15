/**
 * What V8 is told for the door, of which a start begins the process before it looks at the programs of
 * dist/. Half as much costs a seventh more time of a single event for 10 MB; twice as much wins less, for
 * 40 MB. So much from the start on, as growing to it took an eighth of the time until it listens.
 */
export const DOOR_FLAGS = ["--min-semi-space-size=8", "--max-semi-space-size=8"];
