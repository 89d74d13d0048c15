import { join } from "node:path";

/** Somebody with a password, and where the browser's state is kept once signed in. */
export type Account = {
  readonly email: string;
  readonly password: string;
  readonly state: string;
};

const account = (name: string): Account => ({
  email: `${name}@example.com`,
  password: `the ${name} of Pushlens`,
  state: join("test-results", ".signed-in", `${name}.json`),
});

/** Made in the browser, by the first run. */
export const OWNER = account("owner");
/** Made by the provisioning file. */
export const ADMIN = account("admin");
export const VIEWER = account("viewer");
/** Those who read Pushlens in another language than English; admins. */
export const GERMAN = account("german");
export const FRENCH = account("french");

/** Reads `/api/v1`. */
export const API_KEY = "plk_e2e_viewer_key_0000000001";

/** Endpoints of single journeys, made by the provisioning file; the token alone admits. */
export const ENDPOINTS = {
  address: { name: "Address book", provider: "cleverpush", token: "e2e-address-token-0001" },
  keyboard: { name: "Keyboard only", provider: "cleverpush", token: "e2e-keyboard-token-0001" },
  refresh: { name: "Left open", provider: "cleverpush", token: "e2e-refresh-token-0001" },
  pages: { name: "Every page", provider: "wonderpush", token: "e2e-pages-token-0001" },
} as const;
