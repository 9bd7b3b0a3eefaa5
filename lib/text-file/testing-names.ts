import { type CodePage, lettersOf } from "./code-pages";

/** Names as lists of staff have them, with a hyphen, initials and quotation marks. */
export const RUSSIAN_NAMES = [
  "Иванова Мария Петровна",
  "Щукин Юрий Эдуардович",
  "Ким О. Л.",
  "Соловьёв-Седой Пётр",
  "Цой Екатерина",
  "ТОО «Ромашка» Фёдоров Игорь",
  "Хаджиев Руслан Чингизович",
  "Министерство финансов",
] as const;
export const KAZAKH_NAMES = [
  "Сәрсенова Айгүл Қайратқызы",
  "Нұрғалиев Ерлан",
  "Қасым-Жомарт Әбдіқадыр",
  "Өмірбеков Ғалымжан Үсенұлы",
  "Жүсіпов Әли",
  "Бекқұлова Ә. Ұ.",
  "Қаржы министрлігінің аппараты",
  "Һәкімов Дәурен",
] as const;

/** Text as bytes of a code page; null where it has a letter that the page has not. */
export function encodedIn(page: CodePage, text: string): Uint8Array | null {
  const bytes = new Map(lettersOf(page).map((letter, byte) => [letter, byte]));
  const encoded = [...text].map((letter) => bytes.get(letter));
  return encoded.includes(undefined) ? null : Uint8Array.from(encoded as number[]);
}
