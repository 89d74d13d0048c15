import { type Random, stableId, type Weighted } from "./random";
import type { Device, Person } from "./types";

const FIRST_NAMES = [
  "anna",
  "ben",
  "carla",
  "david",
  "elif",
  "finn",
  "greta",
  "henrik",
  "ines",
  "jonas",
  "katja",
  "luca",
  "mira",
  "noah",
  "olga",
  "paul",
  "rosa",
  "samir",
  "tessa",
  "yusuf",
] as const;

const LAST_NAMES = [
  "albrecht",
  "bauer",
  "costa",
  "dubois",
  "eriksen",
  "fischer",
  "garcia",
  "hoffmann",
  "ivanova",
  "jansen",
  "keller",
  "lindner",
  "moreau",
  "novak",
  "ozturk",
  "peters",
  "rossi",
  "schmidt",
  "thorsen",
  "weber",
] as const;

/** Where the audience lives: country and its language. */
const HOMES: Weighted<readonly [string, string]> = [
  [["DE", "de"], 56],
  [["AT", "de"], 11],
  [["CH", "de"], 9],
  [["NL", "nl"], 8],
  [["FR", "fr"], 8],
  [["GB", "en"], 8],
];

/** A new device of a new person, or a second device of the person given. */
export function makeDevice(
  random: Random,
  seed: string,
  index: number,
  details: {
    platforms: Weighted<string>;
    joinedAt: number;
    owner: Person | null;
    /** Where people come from: with the same seed all vendors reach the same. */
    people: string;
  },
): Device {
  return {
    id: stableId(seed, "device", index),
    platform: random.weighted(details.platforms),
    person: details.owner ?? makePerson(random, details.people, index),
    inbox: `${random.pick(FIRST_NAMES)}.${random.pick(LAST_NAMES)}.${index}@example.com`,
    joinedAt: details.joinedAt,
    leftAt: Number.POSITIVE_INFINITY,
  };
}

function makePerson(random: Random, seed: string, index: number): Person {
  const [country, language] = random.weighted(HOMES);
  const number = Number.parseInt(stableId(seed, "person", index).slice(0, 8), 16);
  return {
    userId: random.chance(0.85) ? `u-${number % 10_000_000}` : null,
    phone: `+4915550${String(number % 1_000_000).padStart(6, "0")}`,
    language,
    country,
  };
}
