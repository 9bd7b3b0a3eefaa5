import { redirect } from "next/navigation";
import { findAnnouncementByLink } from "@/db/queries/organisation/announcement";
import { redirectPath } from "@/lib/paths";
import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { missPage } from "../platform/miss";
import { announcementHash } from "./announcement-link";
import { findAnnounced } from "./announcements";

/** For whoever has the link to what is told about a campaign, while it is published. It looks at nobody. */
export const announcementLink = guard({
  needs: ["announcement-link"],
  asks: ["token"],
  load: async ({ locale, token }) => {
    const { read } = database();
    const announcement = await findAnnouncementByLink(read, announcementHash(token));
    const found = announcement && (await findAnnounced(read, announcement.campaignId));
    if (announcement && found?.ok) return { announcement, announced: found.announced };
    await missPage();
    redirect(redirectPath(locale, "/announcement"));
  },
});
