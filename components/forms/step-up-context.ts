"use client";

import { createContext } from "react";

/** Asks for the password and then sends again; null where there is nobody to ask. */
export const StepUpContext = createContext<((send: () => void) => void) | null>(null);
