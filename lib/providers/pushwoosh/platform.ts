import { text } from "@/lib/providers/fields";
import { platformWord } from "@/lib/providers/platform";

/** The codes that the rest of the vendor's API uses for platforms. */
const NAME_OF_CODE: ReadonlyMap<string, string> = new Map([
  ["1", "ios"],
  ["2", "blackberry"],
  ["3", "android"],
  ["5", "windows phone"],
  ["7", "macos"],
  ["8", "windows"],
  ["9", "amazon"],
  ["10", "safari"],
  ["11", "chrome"],
  ["12", "firefox"],
  ["13", "internet explorer"],
  ["14", "email"],
  ["17", "huawei"],
  ["18", "sms"],
  ["19", "xiaomi"],
  ["21", "whatsapp"],
  ["150", "edge"],
]);

/** The platform's lower-case name, given by name or by code; null where none is given. */
export function platformName(value: unknown): string | null {
  const given = platformWord(text(value));
  if (given === null || !/^\d+$/.test(given)) return given;
  return NAME_OF_CODE.get(given) ?? `platform ${given}`;
}
