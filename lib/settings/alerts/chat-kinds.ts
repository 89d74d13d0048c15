/** Chats that take messages by an incoming webhook. */
export const CHAT_KINDS = ["slack", "teams", "google_chat"] as const;
export type ChatKind = (typeof CHAT_KINDS)[number];

/** What each is called. */
export const CHAT_LABELS: Readonly<Record<ChatKind, string>> = {
  slack: "Slack",
  teams: "Microsoft Teams",
  google_chat: "Google Chat",
};

/** What a webhook of alerts takes: JSON signed as Standard Webhooks, or what a chat does. */
export const WEBHOOK_KINDS = ["standard", ...CHAT_KINDS] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];
