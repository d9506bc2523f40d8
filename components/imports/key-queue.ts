/** How often it is looked whether what a key began has ended. */
const LOOK_MS = 50;
/** What is neither under way nor has led on after so long leads nowhere. */
const STUCK_MS = 2_000;
const MOST_WAITING = 20;

type Bench = {
  /** Presses what carries the key; true where that leads on to another finding. */
  readonly press: (key: string) => boolean;
  readonly say: (words: string) => void;
};

// Kept outside the page: an answer of the server may mount the bench anew, and what waits must not go with it.
let bench: Bench | null = null;
let shown: number | null = null;
let waiting: string[] = [];
/** The finding that the last key is to lead on from, and when that was last seen to be under way. */
let leaving: { readonly from: number | null; seenAt: number } | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** The bench that keys are pressed at, while it is there. */
export function attachBench(mounted: Bench): () => void {
  bench = mounted;
  look();
  return () => {
    if (bench === mounted) bench = null;
  };
}

/** Which finding one looks at: what waited for it goes on. */
export function showFinding(ordinal: number | null): void {
  shown = ordinal;
  look();
}

/**
 * Presses a key, or keeps it until the finding is there that it is meant for: a decision takes a moment to be saved, and
 * who works by keyboard has typed on by then.
 */
export function takeKey(key: string): void {
  if (waiting.length < MOST_WAITING) waiting.push(key);
  if (leaving) bench?.say(`${waiting.length} tombol menunggu sampai yang sebelumnya selesai.`);
  look();
}

/** Who takes the mouse in between means something else. */
export function dropKeys(): void {
  waiting = [];
}

function look(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  if (leaving && shown !== leaving.from) leaving = null;
  if (leaving && isOver(leaving)) end();
  if (!leaving) pressNext();
  if (leaving) timer = setTimeout(look, LOOK_MS);
}

function pressNext(): void {
  const key = bench ? waiting.shift() : undefined;
  if (key === undefined || !bench) return;
  bench.say("");
  if (bench.press(key)) leaving = { from: shown, seenAt: Date.now() };
  // What follows is typed into the field that has been opened, or was meant for another finding than this.
  else waiting = [];
}

function isOver(step: { seenAt: number }): boolean {
  const isUnderWay = document.querySelector('#temuan [aria-disabled="true"], #temuan [data-under-way]') !== null;
  if (isUnderWay) step.seenAt = Date.now();
  if (isUnderWay) return false;
  return document.querySelector('#temuan [role="alert"]') !== null || Date.now() - step.seenAt > STUCK_MS;
}

/** It was refused, or there is no finding to go on to: what was typed ahead was meant for another one. */
function end(): void {
  leaving = null;
  if (waiting.length > 0)
    bench?.say(`${waiting.length} tombol berikutnya tidak dijalankan: temuan ini masih yang sama.`);
  waiting = [];
}
