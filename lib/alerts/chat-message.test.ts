import { expect, test } from "vitest";
import { CHAT_KINDS } from "@/lib/settings/alerts/chat-kinds";
import { chatBody } from "./chat-message";

const message = {
  title: "<!channel> Weekly *numbers*",
  lines: ["[click](https://evil.example) & <b>bold</b>", "Sent: 12"],
  url: "https://push.example.com/?from=2026-11-23",
  button: "See it in Pushlens",
};

test.each(CHAT_KINDS)("%s is told title, lines and link, and names are no mark-up", (kind) => {
  const body = chatBody(kind, message);
  expect(JSON.parse(body)).toBeTypeOf("object");
  expect(body).toContain("Sent: 12");
  expect(body).toContain(JSON.stringify(message.url));
});

test("a name mentions nobody and makes no link", () => {
  const slack = JSON.parse(chatBody("slack", message));
  expect(slack.text).toBe("&lt;!channel&gt; Weekly *numbers*");
  expect(slack.blocks.map(({ text }: { text?: { type: string } }) => text?.type)).toEqual([
    "plain_text",
    "plain_text",
    undefined,
  ]);
  const { body } = JSON.parse(chatBody("teams", message)).attachments[0].content;
  expect(body[1].text).toContain("\\[click\\](https://evil.example)");
  const [section] = JSON.parse(chatBody("google_chat", message)).cardsV2[0].card.sections;
  expect(section.widgets[0].textParagraph.text).toContain("&lt;b&gt;bold&lt;/b&gt;");
});
