import { instrument } from "../lib/instrument/catalogue";
import { scoreFile } from "../lib/scoring/score-file";
import { runJsonCommand } from "./json-command";

/** `npm run -s score -- FILE.json`: scores one file of answers. */
runJsonCommand("score", (text) => scoreFile(instrument, text));
