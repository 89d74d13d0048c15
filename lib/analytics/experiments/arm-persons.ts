import type { Sampled } from "./read-people";

/** Persons in all and in each arm; estimated where only a share of them was looked at. */
export function armPersons({ people: { starts, cells }, share }: Sampled): {
  readonly all: number;
  readonly contextAware: number;
  readonly traditional: number;
} {
  let [contextAware, traditional] = [0, 0];
  for (let person = 0; person + 1 < starts.length; person++) {
    let [treated, control] = [false, false];
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      if (((cells[at] as number) & 4) !== 0) treated = true;
      else control = true;
    }
    contextAware += treated ? 1 : 0;
    traditional += control ? 1 : 0;
  }
  const scaled = (count: number): number => Math.round(count / share);
  return {
    all: scaled(starts.length - 1),
    contextAware: scaled(contextAware),
    traditional: scaled(traditional),
  };
}
