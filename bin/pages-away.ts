import type { IncomingMessage, ServerResponse } from "node:http";
import { browsersLanguage } from "@/lib/words/browsers-language";
import type { InAll, Language } from "@/lib/words/languages";
import { requestIdFor } from "./request-id";
import { setSecurityHeaders } from "./security-headers";

/** Seconds. */
const RETRY_AFTER = 5;
/** Why there are no pages, and what that means for webhooks. The door knows no catalogues: its few texts stand here. */
const WHY = {
  pages: {
    en: "The pages of Pushlens are starting, or are too busy to answer. Webhooks are received meanwhile, and nothing is lost.",
    de: "Die Seiten von Pushlens starten gerade oder sind zu ausgelastet, um zu antworten. Webhooks werden währenddessen angenommen, und nichts geht verloren.",
    fr: "Les pages de Pushlens démarrent, ou sont trop occupées pour répondre. Les webhooks sont reçus pendant ce temps, et rien n’est perdu.",
  },
  database: {
    en: "The database does not answer. Webhooks are still being taken, and nothing is lost: they are kept on this machine and stored when it is back. An admin finds the reason in the log of Pushlens and of the database.",
    de: "Die Datenbank antwortet nicht. Webhooks werden weiterhin angenommen, und nichts geht verloren: Sie werden auf diesem Rechner aufbewahrt und gespeichert, sobald die Datenbank wieder da ist. Den Grund findet ein Admin im Log von Pushlens und der Datenbank.",
    fr: "La base de données ne répond pas. Les webhooks sont toujours reçus, et rien n’est perdu\u00a0: ils sont conservés sur cette machine, puis enregistrés dès son retour. Un administrateur en trouvera la raison dans le journal de Pushlens et de la base de données.",
  },
} as const satisfies Record<string, InAll>;
export type Away = keyof typeof WHY;

const TITLE: InAll = { en: "One moment", de: "Einen Moment", fr: "Un instant" };
const HEADING: InAll = {
  en: "One moment, please",
  de: "Einen Moment bitte",
  fr: "Un instant, s’il vous plaît",
};
const AGAIN: InAll = {
  en: `This page tries again by itself every ${RETRY_AFTER} seconds.`,
  de: `Diese Seite versucht es alle ${RETRY_AFTER} Sekunden von selbst erneut.`,
  fr: `Cette page réessaie d’elle-même toutes les ${RETRY_AFTER} secondes.`,
};

const jsonOf = (why: Away): string =>
  JSON.stringify({
    error: { code: "unavailable", message: `${WHY[why].en} Try again in a few seconds.` },
  });

const pageOf = (why: Away, language: Language): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_AFTER}">
<title>${TITLE[language]} · Pushlens</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 32rem; margin: 20vh auto; padding: 0 1rem }
</style>
</head>
<body>
<main>
<h1>${HEADING[language]}</h1>
<p>${WHY[why][language]}</p>
<p>${AGAIN[language]}</p>
</main>
</body>
</html>
`;

/**
 * Answers for pages that do not: a page for people, in their browser's language, JSON for programs, and
 * when to come again.
 */
export function sendPagesAway(
  request: IncomingMessage,
  response: ServerResponse,
  why: Away = "pages",
): void {
  const language = browsersLanguage(request.headers["accept-language"]);
  const isForPeople =
    request.method === "GET" && /\btext\/html\b/.test(request.headers.accept ?? "");
  const isApi = request.url?.startsWith("/api/") ?? false;
  const [type, body] =
    isForPeople && !isApi
      ? ["text/html; charset=utf-8", pageOf(why, language)]
      : ["application/json", jsonOf(why)];
  response.setHeader("X-Request-Id", requestIdFor(request));
  setSecurityHeaders(request, response);
  response.writeHead(503, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "Retry-After": RETRY_AFTER,
  });
  response.end(body);
  // What was sent with it must pass, or the connection's next request would never come through.
  request.resume();
}
