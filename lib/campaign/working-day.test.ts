import { expect, it } from "vitest";
import { parseTimeInput, toTimeInput } from "../clock";
import { onWorkingDay } from "./working-day";

it.each([
  ["a Tuesday", "2027-11-30T09:00", "2027-11-30T09:00"],
  ["a Saturday", "2027-11-27T09:00", "2027-11-29T09:00"],
  ["New Year, a Friday, with the Saturday and the Sunday after it", "2027-01-01T18:00", "2027-01-04T18:00"],
  ["Nauryz, from Sunday to Tuesday", "2027-03-21T09:00", "2027-03-24T09:00"],
  ["7 May and the weekend with 9 May", "2027-05-07T09:00", "2027-05-10T09:00"],
  ["Independence Day", "2027-12-16T18:00", "2027-12-17T18:00"],
  ["the first minute of Independence Day in Kazakhstan, the day before by UTC", "2027-12-16T00:00", "2027-12-17T00:00"],
  ["7 January", "2027-01-07T09:00", "2027-01-08T09:00"],
])("%s", (_, given, expected) => {
  expect(toTimeInput(onWorkingDay(parseTimeInput(given)!))).toBe(expected);
});
