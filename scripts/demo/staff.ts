import { RESPONDENT_UNIT, UNITS } from "./organisation";
import type { Random } from "@/lib/simulation/random";

const DOMAIN = "ministry.example";
/** Of those whose mail is in Kazakh rather than in Russian. */
const KAZAKH = 0.58;

const WOMEN = ["Айгүл", "Динара", "Гүлнар", "Жанар", "Мадина", "Әсел", "Сәуле", "Назгүл", "Ботагөз", "Раушан", "Елена"];
const MEN = ["Нұрлан", "Ерлан", "Арман", "Дәурен", "Бауыржан", "Қанат", "Тимур", "Асқар", "Олжас", "Руслан", "Сергей"];
const SURNAMES = [
  ...["Ахмет", "Сәрсен", "Жұмабай", "Оспан", "Қасым", "Ибрай", "Тұрсын", "Нұрпейіс", "Бекен", "Сейіт", "Мұқан"],
  ...["Омар", "Әбдірахман", "Жүніс", "Смағұл", "Қожахмет", "Рахым", "Есен", "Мырза", "Байжан", "Төлеген", "Дүйсен"],
];

/** The e-mail of somebody in the example: `.example` belongs to nobody, so that no mail can arrive. */
export const demoEmail = (name: string) => `${name}@${DOMAIN}`;

function fullName(random: Random): string {
  const [given, ending] = random.isTrue(0.56) ? ([WOMEN, "ова"] as const) : ([MEN, "ов"] as const);
  const one = (names: readonly string[]) => random.pick(names.map((name) => [name, 1] as const));
  return `${one(SURNAMES)}${ending} ${one(given)}`;
}

/** Everybody who works in the example ministry, as the file that an administrator would upload. */
export function staffFile(random: Random): string {
  const lines = UNITS.flatMap(({ code, staff }) =>
    Array.from({ length: staff }, (_, i) => {
      const isRespondent = code === RESPONDENT_UNIT && i === 0;
      const email = demoEmail(isRespondent ? "respondent" : `${code.toLowerCase()}.${String(i + 1)}`);
      return [email, fullName(random), code, random.isTrue(KAZAKH) ? "kk" : "ru"].join(";");
    }),
  );
  return ["email;name;unit_code;language", ...lines].join("\n");
}
