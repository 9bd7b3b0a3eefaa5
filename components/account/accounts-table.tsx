import { BUTTON } from "../ui/button";

export type AccountRow = { id: string; name: string; email: string; status: string };

type Props = {
  rows: readonly AccountRow[];
  texts: { caption: string; name: string; email: string; status: string; link: string; newLink: string };
};

const CELL = "py-3 pe-6 text-start align-top wrap-anywhere max-md:block max-md:py-0.5";

/** The accounts; on small screens each one a card. The buttons belong to the form around the table. */
export function AccountsTable({ rows, texts }: Props) {
  return (
    <table className="w-full border-collapse max-md:block">
      <caption className="sr-only">{texts.caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-edge">
          {[texts.name, texts.email, texts.status, texts.link].map((heading) => (
            <th key={heading} scope="col" className="py-2 pe-6 text-start font-semibold">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr key={row.id} className="border-b border-line max-md:block max-md:py-4">
            <th scope="row" className={`${CELL} font-semibold`}>
              {row.name}
            </th>
            <td className={CELL}>{row.email}</td>
            <td className={CELL}>{row.status}</td>
            <td className="py-1 max-md:block max-md:pt-3 max-md:pb-0">
              <button name="person" value={row.id} className={BUTTON.secondary}>
                {texts.newLink}
                <span className="sr-only">({row.email})</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
