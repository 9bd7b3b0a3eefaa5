import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../page-title";
import { SimplePage } from "../simple-page";

export const generateMetadata = titleOf("forgotten");

export default anybody.page("forgotten/page.tsx", ({ locale }) => (
  <SimplePage locale={locale} name="forgotten" action="" />
));
