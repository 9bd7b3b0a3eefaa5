import { readHere, startReading } from "./server/organisation/staff-import/reading";
const UNITS=2000, PEOPLE=90000;
    const units = Array.from({ length: UNITS }, (_, i) => {
    const parent = i === 0 ? "" : `U${String(Math.floor((i - 1) / 8))}`;
    return `U${String(i)};${parent};${String(i)}-бөлім;Отдел ${String(i)};Division ${String(i)};local;KZ-35`;
  });
  const people = Array.from(
    { length: PEOPLE },
    (_, i) => `person.${String(i)}@example.kz;Сәрсенова Айгүл ${String(i)};U${String(i % UNITS)};kk`,
  );
  const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
const files = {    units: bytes("code;parent_code;name_kk;name_ru;name_en;kind;region", ...units),
    people: bytes("email;name;unit_code;language", ...people)};
for (const start of [readHere, startReading, readHere, startReading]) {
 const c0=process.cpuUsage(); const t=performance.now();
 const o = await start({importId:"x", files, stored:{units:[],people:[]}}).outcome;
 const c=process.cpuUsage(c0);
 console.log(start.name, (performance.now()-t).toFixed(), o.ok && o.rows.people.length, "cpu here", ((c.user+c.system)/1e3).toFixed());
}
process.exit(0);
