interface RunOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  output?: "collect" | "inherit";
}

export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<{ code: number; output: string }>;
