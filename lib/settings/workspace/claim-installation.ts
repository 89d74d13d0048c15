import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { SETUP_LANES } from "@/lib/auth/lane";
import { type ThrottleClock, throttle } from "@/lib/auth/throttle";
import { db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { nameSchema } from "@/lib/settings/store/line";
import { emailSchema, insertUser, passwordSchema, refuseOwnWords } from "@/lib/settings/store/user";
import { insertWorkspace, timeZoneSchema } from "@/lib/settings/store/workspace";
import { checkSetupCode } from "./setup-code";

export const claimSchema = z.object({
  code: z
    .string()
    .trim()
    .min(1, { error: () => words("auth")("enterSetupCode") }),
  email: emailSchema,
  password: passwordSchema,
  name: nameSchema,
  timeZone: timeZoneSchema,
});

/**
 * The first run: whoever has the terminal's code becomes the owner. The code is used up. Open to
 * all, as nobody has an account yet; wrong codes are slowed down. Returns the owner's id.
 */
export async function claimInstallation(
  input: z.infer<typeof claimSchema>,
  clock?: ThrottleClock,
): Promise<string> {
  const { code, email, password, name, timeZone } = claimSchema.parse(input);
  const attempt = await throttle(SETUP_LANES, clock);
  const userId = await db().$transaction(async (tx) => {
    const claimed = (await tx.user.count({ where: { role: "owner" } })) > 0;
    if (!(await checkSetupCode(tx, code)) || claimed) return null;
    await refuseOwnWords(tx, password, email, name);
    const id = await insertUser(tx, { email, password, role: "owner", signedIn: true });
    if (!(await insertWorkspace(tx, { name, timeZone }))) {
      // A provisioning file may have made it; what the owner says now is newer.
      await tx.workspace.update({ where: { id: 1 }, data: { name, timeZone } });
    }
    await tx.setupCode.deleteMany();
    await recordAudit(tx, {
      actor: { userId: id, email },
      action: "workspace.claimed",
      subject: { kind: "workspace", name },
      details: { timeZone },
    });
    return id;
  });
  if (!userId) {
    throw new PushlensError("forbidden", words("auth")("notSetupCode"));
  }
  await attempt.succeed();
  return userId;
}
