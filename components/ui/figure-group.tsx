"use client";

import type { ComponentProps } from "react";
import { oneStop } from "./one-stop";

/**
 * A section whose figures, their definitions and a table's links are one stop of the Tab key: from
 * one to the next the arrow keys lead. Groups may lie in each other; each is a stop of its own.
 */
export function FigureGroup(props: ComponentProps<"section">) {
  return <section ref={oneStop} {...props} />;
}
