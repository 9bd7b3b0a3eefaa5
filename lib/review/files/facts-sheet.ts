import type { Sheet } from "./column";
import type { FileContext } from "./file-context";
import type { Fact } from "./file-facts";

/** Facts as a sheet, one in a row. */
export function factsSheet({ words }: FileContext, facts: readonly Fact[]): Sheet {
  const columns = (["fact", "label", "value"] as const).map((id) => ({ id, label: words(`files.factsSheet.${id}`) }));
  return { id: "facts", columns, rows: facts.map(({ id, label, value }) => [id, label, value]) };
}
