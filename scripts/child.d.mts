/** Not NodeJS.ProcessEnv: Next declares NODE_ENV as required there. */
export type Environment = Record<string, string | undefined>;

type RunOptions = {
  env?: Environment;
  cwd?: string;
  output?: "collect" | "inherit";
};

export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<{ code: number; output: string }>;
