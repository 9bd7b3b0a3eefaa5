import { compareFile } from "../lib/benchmark/compare-file";
import { nationalSurvey } from "../lib/benchmark/national-survey";
import { runJsonCommand } from "./json-command";

/** `npm run -s compare -- FILE.json`: the benchmark scorecard of one file of counts. */
runJsonCommand("compare", (text) => compareFile(nationalSurvey, text));
