import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { peopleText } from "@/lib/text/people-text";
import { shownPeople } from "@/lib/policy/shown-people";
import { ComparisonTable } from "./comparison-table";
import { DifferenceTable } from "./difference-table";
import { LevelTable } from "./level-table";
import { MeanTable } from "./mean-table";

/** Numbers of the marks and lines of a chart along its scale: `name` is the attribute that places them. */
const placesIn = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(` ${name}="(-?[\\d.]+)%?"`, "g"))].map(([, number]) => Number(number));

/** All numbers that are read: those in the text between tags. */
const readIn = (markup: string) =>
  [...markup.replaceAll(/<[^>]*>/g, " ").matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

const texts = { label: "", mean: "", interval: "", people: "", none: "" };

it("draws a mean at the shown mean, its interval between the shown ends", () => {
  const people = peopleText(shownPeople([{ invited: 40, did: 33 }]), (_, { people }) => String(people));
  const rows = [{ id: "P1", label: "", mean: { value: 65, low: 50, high: 80 }, people }];
  const markup = renderToStaticMarkup(<MeanTable caption="" cuts={[]} texts={texts} rows={rows} />);
  expect(placesIn(markup, "cx")).toEqual([65]);
  expect(placesIn(markup, "x")).toEqual([50]);
  expect(placesIn(markup, "width")).toContain(30);
  expect(readIn(markup)).toEqual([65, 50, 80, 30]);
});

it("draws shares at the shown shares, with lines between the shown ends", () => {
  const here = { value: 10, low: 0, high: 40, text: "10 % or fewer" };
  const national = { value: 6.8, low: 6.1, high: 7.6 };
  const markup = renderToStaticMarkup(
    <ComparisonTable
      caption=""
      maxPct={100}
      sourceHref=""
      formatNational={({ value }) => String(value)}
      formatInterval={({ low, high }) => `${String(low)}–${String(high)}`}
      formatNationalInterval={({ low, high }) => `${String(low)}–${String(high)}`}
      texts={{
        ...{ answer: "", here: "", nationally: "", verdict: "", source: "" },
        ...{ markHere: "", markNational: "", intervals: "" },
      }}
      rows={[{ id: "fig1.d", label: "", here, national, verdict: "" }]}
    />,
  );
  const row = markup.slice(markup.indexOf("<tbody"));
  expect(placesIn(row, "cx")).toEqual([10]);
  expect(placesIn(row, "x1")).toEqual([0, 0, 6.1]);
  expect(placesIn(row, "x2")).toEqual([0, 100, 100, 40, 7.6]);
  expect(readIn(row)).toEqual([10, 0, 40, 6.8, 6.1, 7.6]);
});

it("draws levels as long as the shown shares are of their sum", () => {
  const sharesPct = { L1: 10, L2: 35, L3: 45, L4: 10 };
  const levels = (["L1", "L2", "L3", "L4"] as const).map((id) => ({ id, name: "" }));
  const rows = [
    { id: "P1", label: "", sharesPct, textOf: (level: keyof typeof sharesPct) => `${String(sharesPct[level])} %` },
  ];
  const markup = renderToStaticMarkup(<LevelTable caption="" label="" none="" levels={levels} rows={rows} />);
  expect(placesIn(markup, "x")).toEqual([0, 10, 45, 90]);
  expect(placesIn(markup, "width").filter((width) => width < 100)).toEqual([10, 35, 45, 10]);
  expect(readIn(markup)).toEqual([10, 35, 45, 10]);
});

it("draws a difference between the shown ends, on an axis that is the same on both sides", () => {
  const row = { id: "P1", label: "", here: "", other: "", verdict: "", isSaid: true };
  const markup = renderToStaticMarkup(
    <DifferenceTable
      caption=""
      rows={[{ ...row, difference: { value: 5, low: -10, high: 20 } }]}
      texts={{ label: "", here: "", other: "", difference: "", verdict: "" }}
      sides={{ lower: "", higher: "" }}
      formatValue={String}
      formatInterval={({ low, high }) => `${String(low)} ${String(high)}`}
    />,
  );
  const body = markup.slice(markup.indexOf("<tbody"));
  expect(placesIn(body, "cx")).toEqual([62.5]);
  expect(placesIn(body, "x")).toEqual([25]);
  expect(placesIn(body, "width")).toContain(75);
});
