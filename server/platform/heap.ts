/**
 * Options of Node for a process whose JavaScript memory is limited. `heapMb`: what lives long, in megabytes; `youngMb`:
 * the largest size of each half of the part for what is new, of which there are three. Code, buffers and the database's
 * pages come on top.
 */
export function heapOptions(heapMb: number, youngMb: number): string[] {
  return [`--max-old-space-size=${String(heapMb)}`, `--max-semi-space-size=${String(youngMb)}`];
}
