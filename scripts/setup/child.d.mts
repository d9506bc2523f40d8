type RunOptions = {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly show?: boolean;
  readonly input?: string;
};

export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<{ readonly code: number; readonly signal: string | null; readonly output: string }>;

export const TYPESCRIPT: readonly string[];
