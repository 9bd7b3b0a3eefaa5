import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../page-title";
import { SimplePage } from "../simple-page";

export const generateMetadata = titleOf("declined");

export default anybody.page("declined/page.tsx", ({ locale }) => (
  <SimplePage locale={locale} name="declined" action="/start" />
));
