import type { Texts } from "./languages";

/** What is wrong with a secret that came, and how to mend it. */
export const secretAdvice = {
  withoutNone: {
    en: "It came without the {name} header, but this endpoint has no secret yet, and this provider must send one.",
    de: "Sie kam ohne den Header {name}, aber dieser Endpunkt hat noch kein Secret, und dieser Anbieter muss eines senden.",
    fr: "Elle est arrivée sans l’en-tête {name}, mais ce point d’accès n’a pas encore de secret, et ce fournisseur doit en envoyer un.",
  },
  withoutEnds: {
    en: "It came without the {name} header, but the secret of this endpoint ends in {endings}.",
    de: "Sie kam ohne den Header {name}, aber das Secret dieses Endpunkts endet auf {endings}.",
    fr: "Elle est arrivée sans l’en-tête {name}, mais le secret de ce point d’accès se termine par {endings}.",
  },
  longNone: {
    en: "The {name} header that came is {n, plural, one {# character} other {# characters}} long, but this endpoint has no secret yet, and this provider must send one.",
    de: "Der Header {name}, der kam, ist {n, plural, one {# Zeichen} other {# Zeichen}} lang, aber dieser Endpunkt hat noch kein Secret, und dieser Anbieter muss eines senden.",
    fr: "L’en-tête {name} reçu a {n, plural, one {# caractère} other {# caractères}}, mais ce point d’accès n’a pas encore de secret, et ce fournisseur doit en envoyer un.",
  },
  longEnds: {
    en: "The {name} header that came is {n, plural, one {# character} other {# characters}} long, but the secret of this endpoint ends in {endings}.",
    de: "Der Header {name}, der kam, ist {n, plural, one {# Zeichen} other {# Zeichen}} lang, aber das Secret dieses Endpunkts endet auf {endings}.",
    fr: "L’en-tête {name} reçu a {n, plural, one {# caractère} other {# caractères}}, mais le secret de ce point d’accès se termine par {endings}.",
  },
  endsNone: {
    en: "The {name} header that came ends in {came}, but this endpoint has no secret yet, and this provider must send one.",
    de: "Der Header {name}, der kam, endet auf {came}, aber dieser Endpunkt hat noch kein Secret, und dieser Anbieter muss eines senden.",
    fr: "L’en-tête {name} reçu se termine par {came}, mais ce point d’accès n’a pas encore de secret, et ce fournisseur doit en envoyer un.",
  },
  endsEnds: {
    en: "The {name} header that came ends in {came}, but the secret of this endpoint ends in {endings}.",
    de: "Der Header {name}, der kam, endet auf {came}, aber das Secret dieses Endpunkts endet auf {endings}.",
    fr: "L’en-tête {name} reçu se termine par {came}, mais le secret de ce point d’accès se termine par {endings}.",
  },
  mend: {
    en: "Enter the right one in {label}'s {field} field, or open the endpoint and rotate its secret to the one that {label} sends.",
    de: "Tragen Sie das richtige bei {label} im Feld {field} ein, oder öffnen Sie den Endpunkt und tauschen Sie sein Secret gegen das, das {label} sendet.",
    fr: "Saisissez le bon dans le champ {field} de {label}, ou ouvrez le point d’accès et remplacez son secret par celui que {label} envoie.",
  },
  signAfter: {
    en: "What came is the secret with “{sign}” after it. Enter it without quotation marks or other signs in {label}'s {field} field.",
    de: "Was kam, ist das Secret mit „{sign}“ dahinter. Tragen Sie es bei {label} im Feld {field} ohne Anführungs- oder andere Zeichen ein.",
    fr: "Ce qui est arrivé est le secret suivi de « {sign} ». Saisissez-le sans guillemets ni autres signes dans le champ {field} de {label}.",
  },
  bearerBefore: {
    en: "What came ends as the secret does, with {n, plural, one {# character} other {# characters}} before it, probably “Bearer ”. Enter the value alone in {label}'s {field} field, or rotate the secret here to “Bearer ” and the secret.",
    de: "Was kam, endet wie das Secret, mit {n, plural, one {# Zeichen} other {# Zeichen}} davor, wahrscheinlich „Bearer “. Tragen Sie bei {label} im Feld {field} nur den Wert ein, oder tauschen Sie das Secret hier gegen „Bearer “ und das Secret.",
    fr: "Ce qui est arrivé se termine comme le secret, avec {n, plural, one {# caractère} other {# caractères}} devant, probablement « Bearer ». Saisissez seulement la valeur dans le champ {field} de {label}, ou remplacez ici le secret par « Bearer », une espace et le secret.",
  },
  moreBefore: {
    en: "What came ends as the secret does, with {n, plural, one {# character} other {# characters}} before it. Enter the value alone in {label}'s {field} field, or rotate the secret here to the whole value.",
    de: "Was kam, endet wie das Secret, mit {n, plural, one {# Zeichen} other {# Zeichen}} davor. Tragen Sie bei {label} im Feld {field} nur den Wert ein, oder tauschen Sie das Secret hier gegen den ganzen Wert.",
    fr: "Ce qui est arrivé se termine comme le secret, avec {n, plural, one {# caractère} other {# caractères}} devant. Saisissez seulement la valeur dans le champ {field} de {label}, ou remplacez ici le secret par la valeur entière.",
  },
  wordMissing: {
    en: "What came is as long as the secret alone, but {label} sends “{before}” before it. Send it so, or look whether another program posts here.",
    de: "Was kam, ist so lang wie das Secret allein, aber {label} sendet „{before}“ davor. Senden Sie es so, oder prüfen Sie, ob ein anderes Programm hierher sendet.",
    fr: "Ce qui est arrivé a la longueur du secret seul, mais {label} envoie « {before} » devant. Envoyez-le ainsi, ou vérifiez si un autre programme envoie ici.",
  },
  schemeMissing: {
    en: "What came ends as the secret does, but without “{scheme} ” that the secret here begins with. Enter the whole value in {label}'s {field} field, or rotate the secret here to the one without it.",
    de: "Was kam, endet wie das Secret, aber ohne „{scheme} “, womit das Secret hier beginnt. Tragen Sie bei {label} im Feld {field} den ganzen Wert ein, oder tauschen Sie das Secret hier gegen das ohne.",
    fr: "Ce qui est arrivé se termine comme le secret, mais sans « {scheme} » par lequel le secret commence ici. Saisissez la valeur entière dans le champ {field} de {label}, ou remplacez ici le secret par celui sans ce mot.",
  },
  beginningMissing: {
    en: "What came ends as the secret does, but without the {n, plural, one {# character} other {# characters}} that the secret here begins with. Enter the whole value in {label}'s {field} field, or rotate the secret here to the one without it.",
    de: "Was kam, endet wie das Secret, aber ohne {n, plural, one {das # Zeichen, mit dem} other {die # Zeichen, mit denen}} das Secret hier beginnt. Tragen Sie bei {label} im Feld {field} den ganzen Wert ein, oder tauschen Sie das Secret hier gegen das ohne.",
    fr: "Ce qui est arrivé se termine comme le secret, mais sans {n, plural, one {le # caractère} other {les # caractères}} par lesquels le secret commence ici. Saisissez la valeur entière dans le champ {field} de {label}, ou remplacez ici le secret par celui sans ce début.",
  },
  mistyped: {
    en: "The {name} header that came is as long as the secret and ends as it does, but differs before: look for a letter mistyped, or small where it is a capital. Copy the value again into {label}'s {field} field.",
    de: "Der Header {name}, der kam, ist so lang wie das Secret und endet wie dieses, ist davor aber anders: Suchen Sie einen falschen Buchstaben oder einen kleinen statt eines großen. Kopieren Sie den Wert bei {label} noch einmal ins Feld {field}.",
    fr: "L’en-tête {name} reçu a la longueur du secret et se termine comme lui, mais diffère avant : cherchez une lettre erronée, ou une minuscule à la place d’une majuscule. Copiez de nouveau la valeur dans le champ {field} de {label}.",
  },
} as const satisfies Texts;
