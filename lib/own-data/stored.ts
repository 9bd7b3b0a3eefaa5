/**
 * All that the database holds about people, and what the pages on one's own data say of it: each fact with the columns
 * (a whole table where there is no dot) that it speaks of. db/queries/personal/own-data.data.test.ts holds it to the
 * schema, so that no column can be added of which nobody is told.
 */

/** Of one response. */
export const STORED_OF_RESPONSE = {
  answers: ["answer"],
  times: ["response.created_at", "response.submitted_at"],
  versions: ["response.instrument_version", "response.consent_version"],
  result: ["score"],
  language: ["response.language"],
  order: ["response.shuffle_seed"],
  owner: ["response.id", "response.person_id", "response.invitation_id", "response.import_id", "response.locked_at"],
  campaign: ["response.campaign_id", "response.unit_id", "response.withheld_at"],
  code: ["response.recovery_hash", "response.code_generation"],
  saves: ["response.revision"],
  plan: ["plan", "plan_step", "plan_mail"],
  recheck: ["recheck"],
  practice: ["practice_note"],
} as const satisfies Record<string, readonly string[]>;

/** Of a person: somebody of the staff, or with an account. */
export const STORED_OF_PERSON = {
  name: ["person.id", "person.name", "person.created_at"],
  email: ["person.email", "person.email_folded", "person.locale"],
  unit: ["person.unit_id"],
  password: ["person.password_hash", "person.session_version", "person.handed_over_at"],
  roles: ["person_role", "role_scope"],
  invitations: ["invitation", "invitation_link"],
  mails: ["mail", "test_mail"],
  links: ["account_link", "account_mail", "link_request", "account_link_request"],
  tokens: ["api_token"],
  acts: ["audit_event", "staff_import.actor_id", "answer_import.actor_id"],
  lists: ["staff_import.people", "staged_person", "import_problem"],
} as const satisfies Record<string, readonly string[]>;

export type ResponseFact = keyof typeof STORED_OF_RESPONSE;
export type PersonFact = keyof typeof STORED_OF_PERSON;

export const RESPONSE_FACTS = Object.keys(STORED_OF_RESPONSE) as ResponseFact[];
export const PERSON_FACTS = Object.keys(STORED_OF_PERSON) as PersonFact[];
