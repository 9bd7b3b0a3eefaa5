import { scoreFile } from "../lib/scoring/score-file";
import { runJsonCommand } from "./json-command";

/** `npm run -s score -- FILE.json`: scores one file of answers. */
runJsonCommand("score", scoreFile);
