import type { Permission } from "./permissions";

/**
 * What a page, a file or an action asks of whoever comes. `own-response`: that it is theirs, by their account or by
 * this device. `confirms-role`: that they may be the second person for this reviewer. `own-invitation`: that it is for the account. `invitation-link`, `account-link`, `announcement-link`, `paper-code`: a link or a code that is in
 * force; where it is dead, another page says what to do. `token`: a reviewer's token that works; a session does not
 * help. Everything else is a permission. `campaigns.manage in-campaign` asks in addition that all units of the
 * campaign are within reach, `units.review in-campaign` that it is closed and one of them is, `units.review published`
 * that it is published and the unit within reach.
 *
 * The tables below are what guards read (server/platform/guard.ts), so that nothing is open that they do not list.
 */
export type Need =
  | "public"
  | "signed-in"
  | "own-response"
  | "own-invitation"
  | "confirms-role"
  | "invitation-link"
  | "paper-code"
  | "account-link"
  | "announcement-link"
  | "token"
  | Permission
  | "campaigns.manage in-campaign"
  | "units.review in-campaign"
  | "units.review published";

/** The rows of a table that ask for one of these needs. */
export type RowsOf<Table, N extends Need> = { [Row in keyof Table]: Table[Row] extends N ? Row : never }[keyof Table] &
  string;

/** The names of the segments in a row that stand for something: "id" in "people/[id]/page.tsx". */
export type NamesIn<Row extends string> = Row extends `${string}[${infer Name}]${infer Rest}`
  ? (Name extends `...${string}` ? never : Name) | NamesIn<Rest>
  : never;

const CAMPAIGN = "campaigns.manage in-campaign";
const REVIEWED = "units.review in-campaign";
const PUBLISHED = "units.review published";

/** Every page, by its file in `app/[locale]`. */
export const PAGES = {
  "page.tsx": "public",
  "[...rest]/page.tsx": "public",
  "account/page.tsx": "signed-in",
  "account/confirm/[id]/page.tsx": "confirms-role",
  "account/own-data/page.tsx": "signed-in",
  "account/history/page.tsx": "signed-in",
  "account/invitation/[id]/page.tsx": "own-invitation",
  "account/settings/page.tsx": "signed-in",
  "accounts/page.tsx": "accounts.manage",
  "announcement/page.tsx": "public",
  "announcement/[token]/page.tsx": "announcement-link",
  "audit/page.tsx": "audit.read",
  "campaigns/page.tsx": "campaigns.manage",
  "campaigns/new/page.tsx": "campaigns.manage",
  "campaigns/[id]/page.tsx": CAMPAIGN,
  "campaigns/[id]/[act]/page.tsx": CAMPAIGN,
  "campaigns/[id]/codes/page.tsx": CAMPAIGN,
  "campaigns/[id]/announcement/page.tsx": CAMPAIGN,
  "campaigns/[id]/announcement/edit/page.tsx": CAMPAIGN,
  "campaigns/[id]/confirm/page.tsx": CAMPAIGN,
  "campaigns/[id]/edit/page.tsx": CAMPAIGN,
  "campaigns/[id]/extend/page.tsx": CAMPAIGN,
  "campaigns/[id]/mails/page.tsx": CAMPAIGN,
  "campaigns/[id]/mails/wording/page.tsx": CAMPAIGN,
  "campaigns/[id]/participation/page.tsx": CAMPAIGN,
  "campaigns/[id]/plan/page.tsx": CAMPAIGN,
  "campaigns/[id]/plan/join/page.tsx": CAMPAIGN,
  "busy/page.tsx": "public",
  "code/page.tsx": "public",
  "code/[code]/page.tsx": "paper-code",
  "declined/page.tsx": "public",
  "deleted/page.tsx": "public",
  "forgotten/page.tsx": "public",
  "invitation/page.tsx": "public",
  "invitation/[token]/page.tsx": "invitation-link",
  "knowledge/page.tsx": "public",
  "knowledge/countries/page.tsx": "public",
  "knowledge/glossary/page.tsx": "public",
  "knowledge/method/page.tsx": "public",
  "knowledge/principles/page.tsx": "public",
  "knowledge/survey/page.tsx": "public",
  "link/[token]/page.tsx": "account-link",
  "not-found/page.tsx": "public",
  "people/[id]/page.tsx": "accounts.manage",
  "people/[id]/remove/page.tsx": "accounts.manage",
  "privacy/page.tsx": "public",
  "response/[id]/page.tsx": "own-response",
  "response/[id]/[step]/page.tsx": "own-response",
  "response/[id]/check/page.tsx": "own-response",
  "response/[id]/closed/page.tsx": "own-response",
  "response/[id]/code/page.tsx": "own-response",
  "response/[id]/countries/page.tsx": "own-response",
  "response/[id]/own-data/page.tsx": "own-response",
  "response/[id]/delete/page.tsx": "own-response",
  "response/[id]/history/page.tsx": "own-response",
  "response/[id]/pause/page.tsx": "own-response",
  "response/[id]/plan/page.tsx": "own-response",
  "response/[id]/plan/recheck/page.tsx": "own-response",
  "response/[id]/plan/steps/page.tsx": "own-response",
  "response/[id]/practice/[principle]/page.tsx": "own-response",
  "response/[id]/result/page.tsx": "own-response",
  "resume/page.tsx": "public",
  "review/page.tsx": "units.review",
  "review/[id]/page.tsx": REVIEWED,
  "review/[id]/organisation/page.tsx": REVIEWED,
  "review/[id]/quality/page.tsx": REVIEWED,
  "review/[id]/units/[unit]/page.tsx": PUBLISHED,
  "review/[id]/units/[unit]/guide/page.tsx": PUBLISHED,
  "review/[id]/units/[unit]/measures/page.tsx": PUBLISHED,
  "review/tokens/page.tsx": "units.review",
  "sign-in/page.tsx": "public",
  "sign-in/link/page.tsx": "public",
  "start/page.tsx": "public",
  "too-many/page.tsx": "public",
  "units/page.tsx": "units.manage",
  "units/[id]/page.tsx": "units.manage",
  "units/[id]/archive/page.tsx": "units.manage",
  "units/import/page.tsx": "units.manage",
  "units/import/[id]/page.tsx": "units.manage",
  "units/import/[id]/missing/page.tsx": "units.manage",
} as const satisfies Record<string, Need>;

/** Every file and endpoint, by its file in `app` and its method. */
export const FILES = {
  "[locale]/response/[id]/codebook/route.ts GET": "own-response",
  "[locale]/response/[id]/download/[format]/route.ts GET": "own-response",
  "[locale]/response/[id]/plan/calendar/route.ts GET": "own-response",
  "[locale]/review/[id]/file/[name]/route.ts GET": REVIEWED,
  "[locale]/review/[id]/organisation/file/[name]/route.ts GET": REVIEWED,
  "[locale]/review/[id]/units/[unit]/file/[name]/route.ts GET": PUBLISHED,
  "[locale]/units/example/[name]/route.ts GET": "units.manage",
  "api/units/import/route.ts POST": "units.manage",
  "api/attackers/route.ts GET": "public",
  "api/health/live/route.ts GET": "public",
  "api/health/ready/route.ts GET": "public",
  "api/v1/campaigns/route.ts GET": "token",
  "api/v1/campaigns/[id]/units/route.ts GET": "token",
  "api/v1/campaigns/[id]/units/[code]/route.ts GET": "token",
  "api/v1/openapi.json/route.ts GET": "public",
} as const satisfies Record<string, Need>;

/** Every action, by its file in `app/[locale]` and its name. */
export const ACTIONS = {
  "account/actions.ts claim": "signed-in",
  "account/confirm/[id]/actions.ts confirm": "confirms-role",
  "account/invitation/[id]/actions.ts begin": "own-invitation",
  "account/settings/actions.ts choosePassword": "signed-in",
  "account/settings/actions.ts signOut": "public",
  "accounts/actions.ts makeLink": "accounts.manage",
  "campaigns/actions.ts create": "campaigns.manage",
  "campaigns/actions.ts save": CAMPAIGN,
  "campaigns/[id]/[act]/actions.ts act": CAMPAIGN,
  "campaigns/[id]/codes/actions.ts print": CAMPAIGN,
  "campaigns/[id]/announcement/actions.ts publish": CAMPAIGN,
  "campaigns/[id]/announcement/actions.ts withdraw": CAMPAIGN,
  "campaigns/[id]/announcement/edit/actions.ts save": CAMPAIGN,
  "campaigns/[id]/confirm/actions.ts confirm": CAMPAIGN,
  "campaigns/[id]/extend/actions.ts extend": CAMPAIGN,
  "campaigns/[id]/mails/actions.ts sendTest": CAMPAIGN,
  "campaigns/[id]/mails/wording/actions.ts saveWording": CAMPAIGN,
  "campaigns/[id]/plan/actions.ts split": CAMPAIGN,
  "campaigns/[id]/plan/join/actions.ts join": CAMPAIGN,
  "code/actions.ts enter": "public",
  "code/[code]/actions.ts begin": "paper-code",
  "forget-device.ts forgetDevice": "public",
  "invitation/actions.ts askForLink": "public",
  "invitation/[token]/actions.ts begin": "invitation-link",
  "invitation/[token]/actions.ts showResult": "invitation-link",
  "link/[token]/actions.ts becomeAdministrator": "account-link",
  "link/[token]/actions.ts setPassword": "account-link",
  "people/[id]/actions.ts save": "accounts.manage",
  "people/[id]/remove/actions.ts remove": "accounts.manage",
  "response/[id]/code/actions.ts offer": "own-response",
  "response/[id]/code/actions.ts renew": "own-response",
  "response/[id]/own-data/actions.ts letIn": "own-response",
  "response/[id]/own-data/actions.ts withhold": "own-response",
  "response/[id]/delete/actions.ts erase": "own-response",
  "response/[id]/history/actions.ts compare": "own-response",
  "response/[id]/pause/actions.ts keep": "own-response",
  "response/[id]/plan/actions.ts choose": "own-response",
  "response/[id]/plan/actions.ts save": "own-response",
  "response/[id]/plan/recheck/actions.ts compare": "own-response",
  "response/[id]/practice/[principle]/actions.ts save": "own-response",
  "resume/actions.ts resume": "public",
  "review/[id]/units/[unit]/measures/actions.ts save": PUBLISHED,
  "review/tokens/actions.ts make": "units.review",
  "review/tokens/actions.ts revoke": "units.review",
  "sign-in/actions.ts askForAccountLink": "public",
  "sign-in/actions.ts enter": "public",
  "units/[id]/archive/actions.ts change": "units.manage",
  "units/import/[id]/actions.ts decide": "units.manage",
  "units/import/[id]/missing/actions.ts decideMissing": "units.manage",
} as const satisfies Record<string, Need>;

/** What the server in front of the framework answers itself, by the pattern of its address and the method. */
export const DIRECT = {
  "/api/response/[id]/answers PUT": "own-response",
  "/[locale]/response/[id]/[step] POST": "own-response",
  "/[locale]/response/[id]/check POST": "own-response",
  "/[locale]/start POST": "public",
} as const satisfies Record<string, Need>;
