import type { ChatKind } from "@/lib/settings/alerts/chat-kinds";

/** Something told in a chat: a title, lines of plain text, and the page that shows it. */
export type ChatMessage = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly url: string;
  readonly button: string;
};

/** What a chat's incoming webhook takes, as JSON. Names and texts are shown as they are, never as mark-up. */
export function chatBody(kind: ChatKind, message: ChatMessage): string {
  return JSON.stringify(BODIES[kind](message));
}

const MOST = 2_800;
const bounded = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

const BODIES: Readonly<Record<ChatKind, (message: ChatMessage) => unknown>> = {
  // `plain_text` knows neither links nor mentions.
  slack: ({ title, lines, url, button }) => ({
    text: slackText(title),
    blocks: [
      { type: "header", text: { type: "plain_text", text: title.slice(0, 150), emoji: false } },
      {
        type: "section",
        text: { type: "plain_text", text: bounded(lines.join("\n")), emoji: false },
      },
      {
        type: "actions",
        elements: [{ type: "button", text: { type: "plain_text", text: button }, url }],
      },
    ],
  }),
  teams: ({ title, lines, url, button }) => ({
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            {
              type: "TextBlock",
              text: plainMarkdown(title),
              weight: "Bolder",
              size: "Medium",
              wrap: true,
            },
            ...lines.map((line) => ({
              type: "TextBlock",
              text: plainMarkdown(line),
              wrap: true,
              spacing: "Small",
            })),
          ],
          actions: [{ type: "Action.OpenUrl", title: button, url }],
        },
      },
    ],
  }),
  google_chat: ({ title, lines, url, button }) => ({
    text: plainMarkdown(title),
    cardsV2: [
      {
        cardId: "pushlens",
        card: {
          header: { title },
          sections: [
            {
              widgets: [
                { textParagraph: { text: bounded(lines.map(asHtml).join("<br>")) } },
                { buttonList: { buttons: [{ text: button, onClick: { openLink: { url } } }] } },
              ],
            },
          ],
        },
      },
    ],
  }),
};

/** Slack's own escapes: without them a name could mention a channel. */
const slackText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const asHtml = (text: string): string => slackText(text);

/** Without what would make a link, a mention or a style of a name. */
const plainMarkdown = (text: string): string => text.replaceAll(/[\\`*_~[\]<>]/g, "\\$&");
