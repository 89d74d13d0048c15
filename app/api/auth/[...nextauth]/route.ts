import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";

type Handler = (request: Request, context: unknown) => Promise<Response>;

function handler(request: Request, context: unknown): Promise<Response> {
  const answer: Handler = NextAuth(nextAuthOptions());
  return answer(request, context);
}

export { handler as GET, handler as POST };
