type BatchOptions<In, Out> = {
  /** Answers in the order of what was asked. When it throws, all that were asked with it are told. */
  readonly run: (inputs: readonly In[]) => Promise<readonly Out[]>;
  /** How many runs may be under way at a time: more than one, so that a slow run does not hold up everybody. */
  readonly lanes: number;
  readonly size: number;
};

type Waiting<In, Out> = {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Lets many callers share a round trip. Nobody waits for company: what arrives while nothing is under way is run at
 * once, and only what arrives during a run is gathered for the next one.
 */
export function createBatcher<In, Out>({ run, lanes, size }: BatchOptions<In, Out>): (input: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let running = 0;
  let isStarting = false;

  const runOne = async (batch: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const outputs = await run(batch.map(({ input }) => input));
      if (outputs.length !== batch.length) throw new Error(`${batch.length} asked, ${outputs.length} answered.`);
      outputs.forEach((output, index) => batch[index]?.resolve(output));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    running -= 1;
    startSoon();
  };

  const start = (): void => {
    isStarting = false;
    while (running < lanes && waiting.length > 0) {
      running += 1;
      void runOne(waiting.splice(0, size));
    }
  };

  // After everything that the network has brought by now, so that it goes together.
  const startSoon = (): void => {
    if (isStarting || running >= lanes || waiting.length === 0) return;
    isStarting = true;
    setImmediate(start);
  };

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      startSoon();
    });
}
