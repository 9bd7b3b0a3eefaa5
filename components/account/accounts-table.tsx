import { BUTTON } from "../ui/button";
import { Table } from "../ui/table";

export type AccountRow = {
  id: string;
  name: string;
  email: string;
  unit: string;
  roles: string;
  status: string;
  href: string;
};

type Props = {
  rows: readonly AccountRow[];
  texts: Record<"caption" | "name" | "email" | "unit" | "roles" | "status" | "link" | "newLink", string>;
};

/** People and their accounts; the buttons belong to the form around the table. */
export function AccountsTable({ rows, texts }: Props) {
  return (
    <Table
      caption={texts.caption}
      headings={[texts.name, texts.email, texts.unit, texts.roles, texts.status, texts.link]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="name" href={row.href}>
            {row.name}
          </a>,
          row.email,
          row.unit,
          row.roles,
          row.status,
          <button key="link" name="person" value={row.id} className={`${BUTTON.quiet} md:-my-2.5`}>
            {texts.newLink}
            <span className="sr-only">({row.email})</span>
          </button>,
        ],
      }))}
    />
  );
}
