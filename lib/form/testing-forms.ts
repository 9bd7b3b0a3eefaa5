import {
  ACCOUNT_LIMITS,
  changePasswordForm,
  linkRequestForm,
  newAccountForm,
  newAdministratorForm,
  newPasswordForm,
  signInForm,
} from "../access/account-schema";
import { PERSON_LIMITS, personForm } from "../access/person-schema";
import { TOKEN_LIMITS, tokenForm } from "../access/token-schema";
import { ANNOUNCEMENT_LIMITS, announcementForm } from "../announcement/announcement-form";
import { CAMPAIGN_LIMITS, campaignForm, confirmationForm, extensionForm } from "../campaign/campaign-schema";
import { GROUP_LIMITS, groupForm } from "../campaign/group-form";
import { MOST_CODES, PAPER_CODE_LENGTH } from "../campaign/paper-code";
import { paperForm } from "../campaign/paper-code-form";
import { printCodesForm } from "../campaign/print-codes-form";
import { testMailForm } from "../campaign/test-mail-form";
import { WORDING_LIMITS, wordingForm } from "../campaign/wording-form";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { PLAN_LIMITS, planForm, stepsForm } from "../plan/plan-form";
import { recheckForm } from "../plan/recheck-form";
import { PRACTICE_LIMITS, practiceForm } from "../practice/practice-form";
import { TEST_MAILS } from "../policy/limits";
import { MEASURE_LIMITS, measuresForm } from "../review/measure-form";
import { beginForm } from "../response/begin-form";
import { CODE_LIMITS, codeForm } from "../response/code-form";
import { keptFileForm } from "../result/kept-file";
import type { FormDefinition } from "./define-form";
import type { FormErrors } from "./form-state";

export type AnyForm = FormDefinition<unknown, string, FormErrors, string>;
export type FilledIn = Readonly<Record<string, string | readonly string[]>>;

type Subject = {
  /** Where its forms are defined. */
  file: string;
  /** Where the message files have the codes, and the key there that is the heading of the summary. */
  namespace: string;
  heading: string;
  limits: Readonly<Record<string, string | number>>;
  forms: Readonly<Record<string, readonly [AnyForm, FilledIn]>>;
};

const ACCOUNT = { email: "aigul@example.kz", name: "Сәрсенова Айгүл" };
const PASSWORD = "three dry old wells";
const TEXTS = { "title-kk": "Бағалау", "title-ru": "Оценка", "title-en": "Assessment" };
const MESSAGES = { "message-kk": "Сәлем", "message-ru": "Привет", "message-en": "Hello" };

/** Every form of the product, filled in as it should be. */
export const SUBJECTS: readonly Subject[] = [
  {
    file: "access/account-schema.ts",
    namespace: "account.errors",
    heading: "title",
    limits: ACCOUNT_LIMITS,
    forms: {
      newAccountForm: [newAccountForm, ACCOUNT],
      newAdministratorForm: [newAdministratorForm, { ...ACCOUNT, password: PASSWORD }],
      newPasswordForm: [newPasswordForm, { password: PASSWORD }],
      changePasswordForm: [changePasswordForm, { current: "old", password: PASSWORD }],
      signInForm: [signInForm, { email: ACCOUNT.email, password: "any" }],
      linkRequestForm: [linkRequestForm, { email: ACCOUNT.email }],
    },
  },
  {
    file: "access/person-schema.ts",
    namespace: "people.errors",
    heading: "title",
    limits: PERSON_LIMITS,
    forms: {
      personForm: [
        personForm,
        {
          ...{ name: ACCOUNT.name, locale: "kk", unit: "A-1", roles: ["manager", "reviewer"] },
          ...{ "units-manager": "A, B", "units-reviewer": "A" },
        },
      ],
    },
  },
  {
    file: "access/token-schema.ts",
    namespace: "tokens.errors",
    heading: "title",
    limits: TOKEN_LIMITS,
    forms: { tokenForm: [tokenForm, { name: "Сводка", unit: "u1", days: "90" }] },
  },
  {
    file: "response/code-form.ts",
    namespace: "resume.errors",
    heading: "title",
    limits: CODE_LIMITS,
    forms: { codeForm: [codeForm, { code: "7K3M-Q9ZT-0HVA", remember: "on" }] },
  },
  {
    file: "response/begin-form.ts",
    namespace: "consent.errors",
    heading: "title",
    limits: {},
    forms: { beginForm: [beginForm, { remember: "on" }] },
  },
  {
    file: "plan/plan-form.ts",
    namespace: "plan.errors",
    heading: "title",
    limits: PLAN_LIMITS,
    forms: {
      stepsForm: [stepsForm, { steps: ["P1.L1.1", "P4.L2.2"] }],
      planForm: [
        planForm,
        {
          ...{ "step-1": "P1.L1.1", "due-1": "2026-12-24", "note-1": "Жазба", "done-1": "on" },
          ...{ "step-2": "P4.L2.2", "due-2": "2027-01-24", "note-2": "", "done-2": "on" },
          ...{ "step-3": "P4.L2.1", "due-3": "2027-02-24", "note-3": "", "done-3": "on" },
          remind: "on",
        },
      ],
    },
  },
  {
    file: "plan/recheck-form.ts",
    namespace: "plan.recheck.errors",
    heading: "title",
    limits: {},
    forms: {
      recheckForm: [
        recheckForm,
        Object.fromEntries(
          PRINCIPLE_IDS.flatMap((id) => ["B1", "B2", "B3", "B4"].map((place) => [`${id}-${place}`, "3"])),
        ),
      ],
    },
  },
  {
    file: "practice/practice-form.ts",
    namespace: "practice.errors",
    heading: "title",
    limits: PRACTICE_LIMITS,
    forms: {
      practiceForm: [
        practiceForm,
        { "note-1": "Хат", "note-2": "", "note-3": "Письмо", "note-4": "", checks: ["NO-3.1", "NO-3.2"] },
      ],
    },
  },
  {
    file: "campaign/campaign-schema.ts",
    namespace: "campaigns.errors",
    heading: "summary",
    limits: CAMPAIGN_LIMITS,
    forms: {
      campaignForm: [
        campaignForm,
        {
          ...TEXTS,
          ...MESSAGES,
          units: ["u1", "u2"],
          ...{ opensAt: "2026-12-01T09:00", closesAt: "2026-12-15T18:00" },
          ...{ instrumentVersion: "1.0.0", minimumGroup: "10", reminderDays: "7, 2" },
        },
      ],
      extensionForm: [extensionForm, { closesAt: "2026-12-20T18:00" }],
      confirmationForm: [confirmationForm, { purpose: "on" }],
    },
  },
  {
    file: "campaign/group-form.ts",
    namespace: "campaigns.groupErrors",
    heading: "summary",
    limits: GROUP_LIMITS,
    forms: {
      groupForm: [groupForm, { "name-kk": "Топ", "name-ru": "Группа", "name-en": "Group", members: ["u1", "u2"] }],
    },
  },
  {
    file: "campaign/print-codes-form.ts",
    namespace: "campaigns.codes.errors",
    heading: "title",
    limits: { most: MOST_CODES },
    forms: { printCodesForm: [printCodesForm, { units: ["u1", "u2"] }] },
  },
  {
    file: "campaign/paper-code-form.ts",
    namespace: "paper.errors",
    heading: "title",
    limits: { length: PAPER_CODE_LENGTH },
    forms: { paperForm: [paperForm, { code: "7K3MQ-9ZT0H" }] },
  },
  {
    file: "campaign/wording-form.ts",
    namespace: "campaigns.wordingErrors",
    heading: "summary",
    limits: WORDING_LIMITS,
    forms: {
      wordingForm: [
        wordingForm,
        {
          ...{ "invitation-kk": "Құрметті әріптестер!", "invitation-ru": "Уважаемые коллеги!" },
          ...{ "invitation-en": "Dear colleagues,", "reminder-kk": "", "reminder-ru": "", "reminder-en": "" },
        },
      ],
    },
  },
  {
    file: "campaign/test-mail-form.ts",
    namespace: "campaigns.testMailErrors",
    heading: "summary",
    limits: TEST_MAILS,
    forms: { testMailForm: [testMailForm, { kind: "reminder", locale: "kk" }] },
  },
  {
    file: "announcement/announcement-form.ts",
    namespace: "announcement.errors",
    heading: "title",
    limits: ANNOUNCEMENT_LIMITS,
    forms: {
      announcementForm: [
        announcementForm,
        {
          ...{ "learned-kk": "Не білдік", "learned-ru": "Что мы узнали", "learned-en": "What we learned" },
          ...{ "measure-1-kk": "Бір", "measure-1-ru": "Один", "measure-1-en": "One" },
          ...{ "measure-2-kk": "", "measure-2-ru": "", "measure-2-en": "" },
          ...{ "measure-3-kk": "Үш", "measure-3-ru": "Три", "measure-3-en": "Three", version: "2" },
        },
      ],
    },
  },
  {
    file: "review/measure-form.ts",
    namespace: "review.measures.errors",
    heading: "title",
    limits: MEASURE_LIMITS,
    forms: {
      measuresForm: [
        measuresForm,
        {
          ...{ "principle-1": "P3", "what-1": "Үлгі хат", "who-1": "бөлім басшысы", "due-1": "2027-03-01" },
          ...{ "state-1": "planned", "principle-2": "P1", "what-2": "Памятка", "who-2": "методист" },
          ...{ "due-2": "2027-04-01", "state-2": "begun", "principle-3": "P7", "what-3": "A talk" },
          ...{ "who-3": "head of unit", "due-3": "2027-05-01", "state-3": "done", version: "4" },
        },
      ],
    },
  },
  {
    ...{ file: "result/kept-file.ts", namespace: "history.errors", heading: "title", limits: {} },
    forms: { keptFileForm: [keptFileForm, {}] },
  },
];
