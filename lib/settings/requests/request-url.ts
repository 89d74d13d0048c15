import "server-only";
import { env } from "@/lib/env";

/** The address of a request's page, to be sent to a colleague. */
export function requestUrl(id: string): string {
  return `${env().PUSHLENS_URL}/settings/requests/${id}`;
}
