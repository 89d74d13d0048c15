import { readFileSync } from "node:fs";
import {
  type CallExpression,
  type JSXAttribute,
  type JSXElement,
  type JSXFragment,
  type JSXText,
  type NewExpression,
  type ObjectExpression,
  parseSync,
  Visitor,
} from "oxc-parser";

/** Properties whose text is read out or shown. */
const SHOWN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "description",
  "done",
  "empty",
  "hint",
  "label",
  "note",
  "placeholder",
  "title",
]);
/** What reads alike in every language: names, units, signs, and what is typed as it stands. */
const NO_WORDS =
  /^(?:[^\p{L}]*|[^\p{L}]*(?:Pushlens|UTC|CSV|JSON|ID|API|SQL|URL|SMTP|HTTP|s|ms|min|h|d|kB|MB|A|B|n)[^\p{L}]*)$/u;

const CODE: ReadonlySet<string> = new Set(["code", "kbd", "Kbd", "pre"]);

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** Texts that stand in an expression as they are: `"x"`, a template, or either end of a choice. */
function textsOf(node: Node | null | undefined): Node[] {
  if (!node) return [];
  if (node.type === "Literal") return typeof node.value === "string" ? [node] : [];
  if (node.type === "TemplateLiteral") return [node];
  if (node.type === "JSXExpressionContainer") return textsOf(node.expression as Node);
  if (node.type === "ConditionalExpression") {
    return [...textsOf(node.consequent as Node), ...textsOf(node.alternate as Node)];
  }
  if (node.type === "LogicalExpression") return textsOf(node.right as Node);
  return [];
}

function wordsIn(node: Node): string {
  if (node.type === "TemplateLiteral") {
    const parts = node.quasis as { value: { cooked: string } }[];
    return parts.map(({ value }) => value.cooked).join(" ");
  }
  return String(node.value);
}

/** Checks of zod that take a text for people as their last argument. */
const CHECKS = new Set(
  "date email guid int length max min number refine regex string superRefine url uuid".split(" "),
);

/** A sentence, or the beginning of one: what is one word is a name, a code or an address. */
const SENTENCE = /\p{L}+\s+\S*\p{L}/u;

/** Texts that a file refuses with, or checks of its schemas say, as they stand, with their lines. */
export function literalRefusals(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const found: string[] = [];
  const refuseAll = (node: unknown) => {
    for (const text of textsOf(node as Node | null | undefined)) {
      const said = wordsIn(text).replaceAll(/\s+/g, " ").trim();
      if (!SENTENCE.test(said)) continue;
      const line = source.slice(0, text.start).split("\n").length;
      found.push(`${file}:${line} ${said}`);
    }
  };
  const visitor = new Visitor({
    ["NewExpression" as const]: ({ callee, arguments: given }: NewExpression) => {
      if (callee.type === "Identifier" && /^PushlensError$|Fault$/.test(callee.name))
        given.forEach(refuseAll);
    },
    ["CallExpression" as const]: ({ callee, arguments: given }: CallExpression) => {
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      if (CHECKS.has(callee.property.name)) refuseAll(given.at(-1));
    },
    ["ObjectExpression" as const]: ({ properties }: ObjectExpression) => {
      for (const property of properties) {
        if (property.type !== "Property" || property.key.type !== "Identifier") continue;
        if (/^(?:error|message)$/.test(property.key.name)) refuseAll(property.value);
      }
    },
  });
  visitor.visit(parseSync(file, source).program);
  return found;
}

/** Texts of a component's source that are drawn as they stand, with their lines. */
export function literalTexts(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const found: string[] = [];
  const codes: Node[] = [];
  const refuse = (node: Node) => {
    if (codes.some(({ start, end }) => start <= node.start && node.end <= end)) return;
    const text = wordsIn(node).replaceAll(/\s+/g, " ").trim();
    if (NO_WORDS.test(text.replaceAll(/&\w+;/g, ""))) return;
    const line = source.slice(0, node.start).split("\n").length;
    found.push(`${file}:${line} ${text}`);
  };
  const refuseAll = (node: unknown) => textsOf(node as Node).forEach(refuse);
  const refuseInside = ({ children }: JSXElement | JSXFragment) => {
    for (const child of children) if (child.type === "JSXExpressionContainer") refuseAll(child);
  };
  const element = (node: JSXElement) => {
    const { name } = node.openingElement;
    // What is typed is typed alike in every language. Elements come before what is in them.
    if (name.type === "JSXIdentifier" && CODE.has(name.name)) codes.push(node as unknown as Node);
    refuseInside(node);
  };
  const attribute = ({ name, value }: JSXAttribute) => {
    if (name.type === "JSXIdentifier" && SHOWN.has(name.name)) refuseAll(value);
  };
  const visitor = new Visitor({
    ["JSXText" as const]: (node: JSXText) => refuse(node as unknown as Node),
    JSXElement: element,
    JSXFragment: refuseInside,
    ["JSXAttribute" as const]: attribute,
  });
  visitor.visit(parseSync(file, source).program);
  return found;
}
