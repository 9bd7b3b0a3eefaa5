import type { Metadata } from "next";
import type { ReactNode } from "react";
import { z } from "zod";
import { isNotWritable } from "@/db/write";
import { ACTIONS, type NamesIn, type Need, PAGES, type RowsOf } from "@/lib/access/routes";
import type { FormState } from "@/lib/form/form-state";
import { heldUpState, isFormState } from "@/lib/form/held-up";
import { isLocale, type Locale, toLocale } from "@/lib/instrument/locales";
import { heldUpMessage } from "./held-up-message";
import { needOf } from "./need-of";
import { begin } from "./request-context";
import { guardRoutes, type Path } from "./route-guard";
import { showBusy } from "./show-busy";
import { showNotFound } from "./show-not-found";

type Rule<N extends Need, Name extends string, Context> = {
  /** What the table may say of a page, an action or a file behind this guard. */
  needs: readonly N[];
  /** The segments by which `load` looks. */
  asks?: readonly Name[];
  /** What the need is about. Whoever does not meet it is led away. */
  load: (path: Path<Name> & { locale: Locale }, need: N) => Promise<Context>;
};

/** `params` is what the browser says; whatever else there is has been looked up, and is this visitor's to see. */
type Given<Context, Name extends string> = Context & { locale: Locale; params: Path<Name> };

type Params<Name extends string> = { params: Promise<Path<Name>> };
type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** A browser may send anything in place of the path that a page has bound to its action. */
function pathSchema(names: readonly string[]) {
  return z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
}

/**
 * Whether an action is called as React calls it for a form: with what the page has bound, the state if it keeps one, and
 * the form itself. A browser may send anything in place of these, too.
 */
function isFormCall(args: readonly unknown[], parameters: number): boolean {
  // One that looks at neither does not show by its parameters whether it keeps a state.
  const isLongEnough = parameters === 1 ? args.length === 1 || args.length === 2 : args.length === parameters - 1;
  return isLongEnough && args.at(-1) instanceof FormData;
}

const namesIn = (row: string) => [...row.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);

/** Where nothing could be written, leads to the page that says so; throws everything else. */
function showHoldUp(error: unknown): never {
  if (isNotWritable(error)) showBusy();
  throw error;
}

/** The form with all that was typed, if it was a form's action that could write nothing. */
function heldUpForm(error: unknown, locale: string, args: readonly unknown[]): FormState<never> {
  const [state, form] = args.slice(-2);
  return isNotWritable(error) && isFormState(state) && form instanceof FormData
    ? heldUpState(form, heldUpMessage(toLocale(locale)))
    : showHoldUp(error);
}

/**
 * Makes pages, titles of pages, actions and files that run for nobody but those whom the rule lets in, and are given
 * what it has loaded. Each names its own row of the table, which must ask for one of the guard's needs: otherwise its
 * types are wrong, and it throws when the pages are built.
 */
export function guard<N extends Need, Context extends object, Name extends string = never>(
  rule: Rule<N, Name, Context>,
) {
  const { needs, asks = [], load } = rule;

  async function given<Asked extends string>(path: Path<"locale" | Name | Asked>, need: N) {
    const locale = isLocale(path.locale) ? path.locale : showNotFound();
    return { ...(await load({ ...path, locale }, need)), locale, params: path };
  }

  return {
    page<Row extends RowsOf<typeof PAGES, N>>(
      row: Row,
      render: (
        given: Given<Context, "locale" | Name | NamesIn<Row>> & { searchParams: SearchParams },
      ) => ReactNode | Promise<ReactNode>,
    ) {
      const need = needOf(PAGES, row, needs);
      return async ({
        params,
        searchParams,
      }: Params<"locale" | Name | NamesIn<Row>> & { searchParams: Promise<SearchParams> }): Promise<ReactNode> =>
        begin(async () =>
          given<NamesIn<Row>>(await params, need)
            .then(async (visit) => render({ ...visit, searchParams: await searchParams }))
            .catch(showHoldUp),
        );
    },

    metadata<Row extends RowsOf<typeof PAGES, N>>(
      row: Row,
      make: (given: Given<Context, "locale" | Name | NamesIn<Row>>) => Metadata | Promise<Metadata>,
    ) {
      const need = needOf(PAGES, row, needs);
      return async ({ params }: Params<"locale" | Name | NamesIn<Row>>): Promise<Metadata> =>
        given<NamesIn<Row>>(await params, need)
          .then(make)
          .catch(showHoldUp);
    },

    action<Row extends RowsOf<typeof ACTIONS, N>, Args extends unknown[], Result>(
      row: Row,
      run: (given: Given<Context, "locale" | Name | NamesIn<Row>>, ...args: Args) => Promise<Result>,
    ) {
      const need = needOf(ACTIONS, row, needs);
      const expected = pathSchema(["locale", ...asks, ...namesIn(row)]);
      return async (path: Path<"locale" | Name | NamesIn<Row>>, ...args: Args): Promise<Result> => {
        if (!expected.safeParse(path).success || !isFormCall(args, run.length)) showNotFound();
        return begin(async () => {
          try {
            return await run(await given<NamesIn<Row>>(path, need), ...args);
          } catch (error) {
            // An action that is given the state of a form gives one back; its types cannot say so here.
            return heldUpForm(error, path.locale, args) as Result;
          }
        });
      };
    },

    ...guardRoutes<N, Context, Name>({
      needs,
      load: (path, need) => load({ ...path, locale: toLocale(path.locale ?? "") }, need),
    }),
  };
}
