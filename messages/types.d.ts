import type { Locale } from "../lib/instrument/locales";
import type messages from "./en.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
