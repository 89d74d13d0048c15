import Negotiator from "negotiator";
import { LANGUAGES, type Language } from "./languages";

/** The language that a browser likes best of those we write (RFC 9110, 12.5.4), by its Accept-Language. */
export function browsersLanguage(accepted: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { "accept-language": accepted?.slice(0, 500) } });
  const [best] = negotiator.languages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === best) ?? LANGUAGES[0];
}
