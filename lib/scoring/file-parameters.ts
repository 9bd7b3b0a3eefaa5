import { PRINCIPLE_IDS } from "../instrument/schema";
import { quotedKey, quotedValue } from "../json-file/quoted";
import { isObject, type JsonObject, refused, type Refused } from "../json-file/read-object";
import { PLANNING_VALUES, type PrincipleParameters, RELIABILITY_READINGS } from "../policy/statistics";
import { ofEachPrinciple, type ScoreParameters } from "./parameters";

type Read<Value> = { ok: true; value: Value } | Refused;

/** What a number of the parameters may be; none that an index from 0 to 100 cannot have. */
const LIMITS = { sd: 100, reliability: 1, zBand: 10 } as const;
const NUMBERS = ["sd", "reliability", "zBand"] as const;

const readings = RELIABILITY_READINGS.map(({ reading }) => reading);

function complaintOf(raw: JsonObject, path: string): string | null {
  for (const key of NUMBERS) {
    const value = raw[key];
    if (value === undefined && key === "zBand") continue;
    if (typeof value !== "number" || !(value >= 0 && value <= LIMITS[key]))
      return `${path}.${key}: ${value === undefined ? "missing" : quotedValue(value)}; it is a number from 0 to ${LIMITS[key]}`;
  }
  const { reading } = raw;
  return reading === undefined || readings.some((known) => known === reading)
    ? null
    : `${path}.reading: ${quotedValue(reading)} is not one of ${readings.map((known) => `"${known}"`).join(", ")}`;
}

function readOne(raw: unknown, path: string): Read<PrincipleParameters> {
  if (!isObject(raw)) return refused(`${path}: ${quotedValue(raw)} is not an object with "sd" and "reliability"`);
  const complaint = complaintOf(raw, path);
  if (complaint !== null) return refused(complaint);
  const { sd, reliability, zBand = PLANNING_VALUES.zBand, reading } = raw;
  const known = readings.find((each) => each === reading);
  const numbers = { sd: Number(sd), reliability: Number(reliability), zBand: Number(zBand) };
  return { ok: true, value: known ? { ...numbers, reading: known } : numbers };
}

function readEach(raw: JsonObject, path: string): Read<ScoreParameters> {
  const known: readonly string[] = PRINCIPLE_IDS;
  const stranger = Object.keys(raw).find((key) => !known.includes(key));
  if (stranger !== undefined) return refused(`${path}.${quotedKey(stranger)}: there is no such principle`);
  const read = new Map<string, PrincipleParameters>();
  for (const id of PRINCIPLE_IDS.filter((each) => Object.hasOwn(raw, each))) {
    const one = readOne(raw[id], `${path}.${id}`);
    if (!one.ok) return one;
    read.set(id, one.value);
  }
  return { ok: true, value: ofEachPrinciple((id) => read.get(id) ?? PLANNING_VALUES) };
}

function readParameters(raw: unknown, path: string): Read<ScoreParameters> {
  if (!isObject(raw)) return refused(`${path}: ${quotedValue(raw)} is not an object of parameters`);
  return NUMBERS.some((key) => Object.hasOwn(raw, key)) ? readOne(raw, path) : readEach(raw, path);
}

/**
 * The parameters that a file of answers holds: under "parameters", or in the result of a person's own download; one set
 * for all principles, or a set for each, where a principle without one takes the planning values. Planning values where
 * there are none; refused with one line that names the field (measurement.md §4.4).
 */
export function parametersInFile(file: JsonObject): Read<ScoreParameters> {
  if (Object.hasOwn(file, "parameters")) return readParameters(file["parameters"], "parameters");
  const { result } = file;
  if (isObject(result) && Object.hasOwn(result, "parameters"))
    return readParameters(result["parameters"], "result.parameters");
  return { ok: true, value: PLANNING_VALUES };
}
