import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = ["node_modules", "@expo-google-fonts", "golos-text"];
const FILES = {
  regular: ["400Regular", "GolosText_400Regular.ttf"],
  bold: ["600SemiBold", "GolosText_600SemiBold.ttf"],
} as const;

export type FontName = keyof typeof FILES;

const loaded = new Map<FontName, Buffer>();

/** A font that has the letters of Kazakh; read once. */
export function fontFile(name: FontName): Buffer {
  // Not for the bundler: the file is read where it is installed.
  const file = join(/* turbopackIgnore: true */ process.cwd(), ...FOLDER, ...FILES[name]);
  const font = loaded.get(name) ?? readFileSync(file);
  loaded.set(name, font);
  return font;
}

/** Makes the fonts known to a document by their names. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const name of Object.keys(FILES) as FontName[]) doc.registerFont(name, fontFile(name));
}
