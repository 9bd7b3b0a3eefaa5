import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE } from "@/lib/instrument/locales";

/** Loads the product's texts of the language a page asks for; a missing text is an error, never its key on the page. */
export default getRequestConfig(async ({ locale = DEFAULT_LOCALE }) => {
  const { default: messages } = (await import(`../../messages/${locale}.json`)) as { default: Record<string, never> };
  return {
    locale,
    messages,
    timeZone: "Asia/Almaty",
    onError: (error) => {
      throw error;
    },
  };
});
