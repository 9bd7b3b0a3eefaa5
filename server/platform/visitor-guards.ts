import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { guard } from "./guard";
import { currentPerson, requirePermission } from "./session";

/** Open to everybody. */
export const anybody = guard({ needs: ["public"], load: async () => ({}) });

/** For whoever has signed in; others are asked to. */
export const signedIn = guard({
  needs: ["signed-in"],
  load: async ({ locale }) => ({ person: (await currentPerson()) ?? redirect(redirectPath(locale, "/sign-in")) }),
});

/** For whoever holds the permission that the table names: those that reach everything, not some units. */
export const permitted = guard({
  needs: ["accounts.manage", "units.manage", "audit.read"],
  load: async (_, permission) => ({ person: await requirePermission(permission) }),
});
