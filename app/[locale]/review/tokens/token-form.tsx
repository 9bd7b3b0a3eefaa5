import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormSelectField, FormTextField } from "@/components/form/form-fields";
import { SUGGESTED_TOKEN_DAYS, TOKEN_DAYS, TOKEN_ERRORS, TOKEN_LIMITS } from "@/lib/access/token-schema";
import type { Locale } from "@/lib/instrument/locales";
import { make } from "./actions";

type Props = { locale: Locale; units: readonly { id: string; code: string; name: string }[] };

/** The form for a token with its texts; `units` are those that a token can be made for, at least one. */
export async function TokenForm({ locale, units }: Props) {
  const t = await getTranslations({ locale, namespace: "tokens" });
  const suggested = { unit: units[0]?.id ?? "", days: String(SUGGESTED_TOKEN_DAYS) };
  return (
    <section className="mt-10">
      <h2>{t("make.title")}</h2>
      <p className="mt-2 mb-5 max-w-text text-ink-soft">{t("make.lead")}</p>
      <Form
        action={make.bind(null, { locale })}
        initial={{ values: suggested, lists: {} }}
        errors={{
          title: t("errors.title"),
          messages: errorMessages(TOKEN_ERRORS, (code) => t(`errors.${code}`, TOKEN_LIMITS)),
        }}
        submit={t("make.submit")}
        made={{ title: t("made.title"), text: t("made.text"), name: t("make.name"), secret: t("made.token") }}
      >
        <FormTextField name="name" label={t("make.name")} hint={t("make.nameHint")} />
        <FormSelectField
          name="unit"
          label={t("make.unit")}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
        />
        <FormSelectField
          name="days"
          label={t("make.days")}
          options={TOKEN_DAYS.map((days) => ({ value: String(days), label: t("make.daysOption", { days }) }))}
        />
      </Form>
    </section>
  );
}
