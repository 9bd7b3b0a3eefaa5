import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../page-title";
import { SimplePage } from "../simple-page";

export const generateMetadata = titleOf("deleted");

export default anybody.page("deleted/page.tsx", ({ locale }) => (
  <SimplePage locale={locale} name="deleted" action="" />
));
