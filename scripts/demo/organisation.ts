import type { Locale } from "@/lib/instrument/locales";

/** A unit of the example ministry, with how many people work in the unit itself. */
export type DemoUnit = { code: string; parent: string; staff: number; names: Record<Locale, string> };

/** The topmost unit. */
export const MINISTRY = "MPS";
/** The department that has a reviewer of its own. */
export const DEPARTMENT = "CS";
/** Where the respondent with an account works. */
export const RESPONDENT_UNIT = "CS-AP";

function unit(code: string, parent: string, staff: number, kk: string, ru: string, en: string): DemoUnit {
  return { code, parent, staff, names: { kk, ru, en } };
}

const citizenServices = [
  unit(
    "CS",
    MINISTRY,
    6,
    "Азаматтарға қызмет көрсету департаменті",
    "Департамент обслуживания граждан",
    "Department of Citizen Services",
  ),
  unit(
    "CS-RC",
    "CS",
    62,
    "Азаматтарды қабылдау басқармасы",
    "Управление приёма граждан",
    "Division of Citizen Reception",
  ),
  unit("CS-CC", "CS", 130, "Байланыс орталығы", "Контакт-центр", "Contact Centre"),
  unit("CS-AP", "CS", 84, "Өтініштермен жұмыс басқармасы", "Управление по работе с обращениями", "Division of Appeals"),
  unit(
    "CS-QS",
    "CS",
    38,
    "Қызмет көрсету сапасы басқармасы",
    "Управление качества услуг",
    "Division of Service Quality",
  ),
];

const digital = [
  unit(
    "DS",
    MINISTRY,
    5,
    "Цифрлық сервистер департаменті",
    "Департамент цифровых сервисов",
    "Department of Digital Services",
  ),
  unit("DS-PO", "DS", 92, "Порталдарды дамыту басқармасы", "Управление развития порталов", "Division of Portals"),
  unit(
    "DS-US",
    "DS",
    110,
    "Пайдаланушыларды қолдау басқармасы",
    "Управление поддержки пользователей",
    "Division of User Support",
  ),
  unit("DS-DA", "DS", 46, "Деректер басқармасы", "Управление данных", "Division of Data"),
  unit(
    "DS-IS",
    "DS",
    8,
    "Ақпараттық қауіпсіздік басқармасы",
    "Управление информационной безопасности",
    "Division of Information Security",
  ),
];

const communications = [
  unit(
    "PC",
    MINISTRY,
    6,
    "Қоғамдық коммуникациялар департаменті",
    "Департамент общественных коммуникаций",
    "Department of Public Communications",
  ),
  unit("PC-PS", "PC", 27, "Баспасөз қызметі", "Пресс-служба", "Press Service"),
  unit("PC-SM", "PC", 34, "Әлеуметтік медиа басқармасы", "Управление социальных медиа", "Division of Social Media"),
  unit(
    "PC-PD",
    "PC",
    66,
    "Қоғаммен диалог басқармасы",
    "Управление общественного диалога",
    "Division of Public Dialogue",
  ),
  unit("PC-LP", "PC", 12, "Тіл саясаты басқармасы", "Управление языковой политики", "Division of Language Policy"),
];

const law = [
  unit("LD", MINISTRY, 5, "Заң департаменті", "Юридический департамент", "Legal Department"),
  unit(
    "LD-LD",
    "LD",
    88,
    "Заң шығару басқармасы",
    "Управление законопроектной работы",
    "Division of Legislative Drafting",
  ),
  unit(
    "LD-LE",
    "LD",
    41,
    "Құқықтық сараптама басқармасы",
    "Управление правовой экспертизы",
    "Division of Legal Expertise",
  ),
  unit(
    "LD-IC",
    "LD",
    16,
    "Халықаралық ынтымақтастық басқармасы",
    "Управление международного сотрудничества",
    "Division of International Cooperation",
  ),
];

const operations = [
  unit("OD", MINISTRY, 7, "Әкімшілік департамент", "Административный департамент", "Administrative Department"),
  unit("OD-HR", "OD", 32, "Персоналды басқару қызметі", "Служба управления персоналом", "Human Resources Service"),
  unit("OD-FN", "OD", 58, "Қаржы басқармасы", "Управление финансов", "Division of Finance"),
  unit(
    "OD-DM",
    "OD",
    116,
    "Құжаттамалық қамтамасыз ету басқармасы",
    "Управление документационного обеспечения",
    "Division of Document Management",
  ),
];

/** The example ministry: 24 units on three levels. Some are too small for figures of their own. */
export const UNITS: readonly DemoUnit[] = [
  unit(
    MINISTRY,
    "",
    9,
    "Қоғамдық қызметтер министрлігі (үлгі)",
    "Министерство общественных услуг (пример)",
    "Ministry of Public Services (example)",
  ),
  ...[citizenServices, digital, communications, law, operations].flat(),
];

/** Drivers and guards have no address of their own. */
const WITHOUT_ADDRESS: Readonly<Record<string, number>> = { OD: 6, "OD-DM": 12 };

/** The units as the file that an administrator would upload. */
export function unitsFile(): string {
  const lines = UNITS.map(({ code, parent, names }) =>
    [code, parent, names.kk, names.ru, names.en, "central", "KZ-71", WITHOUT_ADDRESS[code] ?? 0].join(";"),
  );
  return ["code;parent_code;name_kk;name_ru;name_en;kind;region;without_address", ...lines].join("\n");
}
