import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/instrument/locales";
import { PEOPLE_FILTERS, type PeopleSearch as Search } from "./search";

type Props = { locale: Locale } & Pick<Search, "query" | "filter">;

/** The form that chooses which people to show. */
export async function PeopleSearch({ locale, query, filter }: Props) {
  const t = await getTranslations({ locale, namespace: "account.manage.list" });
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <div className="grow basis-64 sm:max-w-[26rem]">
        <TextField name="find" label={t("find")} defaultValue={query} />
      </div>
      <SelectField
        name="show"
        label={t("show")}
        options={PEOPLE_FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
        defaultValue={filter}
      />
      <button className={BUTTON.secondary}>{t("show")}</button>
    </form>
  );
}
