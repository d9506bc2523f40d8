import type { EntryContent, InvalidChange, SavedChange, SheetChange } from "@/lib/sheets/schema";

/** An edit that the server has not acknowledged, kept in the browser until it has. */
export type Draft = {
  /** Differs for every edit, also of the same content in another tab. */
  readonly editId: string;
  readonly change: SheetChange;
};

/** Where unsent edits survive a reload, a closed tab and an expired session. */
export type DraftStore = {
  readonly load: () => Promise<readonly Draft[]>;
  readonly keep: (draft: Draft) => Promise<void>;
  /** Forgets exactly this edit; one that has taken its place meanwhile, here or in another tab, stays. */
  readonly drop: (draft: Draft) => Promise<void>;
};

export type SendAnswer =
  | { readonly status: "ok"; readonly results: readonly SavedChange[] }
  | { readonly status: "unreachable" }
  | { readonly status: "signed-out" }
  | { readonly status: "refused"; readonly message: string };

export type Conflict = {
  readonly mine: SheetChange;
  readonly editId: string;
  readonly current: EntryContent;
  readonly revision: number;
};

/** An edit that the server cannot take as it is: it stays in the browser until it is changed. */
export type InvalidEdit = Pick<InvalidChange, "field" | "message"> & { readonly change: SheetChange };

export type AutosaveState = {
  readonly phase: "idle" | "saving" | "saved" | "unreachable" | "signed-out" | "refused";
  readonly savedAt: Date | null;
  /** Why nothing more can be saved; only in `refused`. */
  readonly message: string | null;
  readonly unsent: number;
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly invalid: Readonly<Record<string, InvalidEdit>>;
};

export type AutosaveOptions = {
  readonly send: (changes: readonly SheetChange[]) => Promise<SendAnswer>;
  readonly drafts: DraftStore;
  /** Revision of each entry when the page was loaded. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Called where a stored value must be shown instead of the typed one. */
  readonly onReplace: (subjectId: string, content: EntryContent) => void;
};

type Saved = Extract<SavedChange, { status: "saved" }>;
type Contested = Extract<SavedChange, { status: "conflict" }>;

/** Waits for the end of a word, not of a sentence. */
const TYPING_MS = 500;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
const MAX_BATCH = 100;

/**
 * Sends edits as they are typed, one batch at a time, and loses none: what is not acknowledged stays in `drafts`, is
 * tried again, and is told apart from what another tab has stored meanwhile.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #revisions: Map<string, number>;
  readonly #pending = new Map<string, Draft>();
  readonly #listeners = new Set<() => void>();
  #state: AutosaveState = { phase: "idle", savedAt: null, message: null, unsent: 0, conflicts: {}, invalid: {} };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #retryMs = FIRST_RETRY_MS;
  #page = "";
  #edits = 0;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#revisions = new Map(Object.entries(options.revisions));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): AutosaveState => this.#state;

  /** Takes up edits that an earlier page could not send, and shows them again. */
  async restore(): Promise<void> {
    for (const draft of await this.#options.drafts.load()) {
      const { subjectId, content } = draft.change;
      if (this.#pending.has(subjectId)) continue;
      this.#pending.set(subjectId, draft);
      this.#options.onReplace(subjectId, content);
    }
    if (this.#pending.size > 0) this.#schedule(0);
    this.#change({});
  }

  /** Notes an edit. `isTyping` waits a moment for more of the same. */
  edit(change: Omit<SheetChange, "base">, isTyping: boolean): void {
    const { subjectId } = change;
    const { [subjectId]: refused, ...invalid } = this.#state.invalid;
    const unsaved = this.#pending.get(subjectId)?.change ?? refused?.change;
    const base = unsaved?.base ?? this.#revisions.get(subjectId) ?? 0;
    // The union survives adding a field that both members have.
    const draft = { editId: this.#nextEditId(), change: { ...change, base } as SheetChange };
    this.#pending.set(subjectId, draft);
    void this.#options.drafts.keep(draft);
    this.#change({ invalid });
    this.#schedule(isTyping ? TYPING_MS : 0);
  }

  /** Settles a conflict: keep what was typed here, or take what is stored. */
  resolve(subjectId: string, choice: "mine" | "current"): void {
    const conflict = this.#state.conflicts[subjectId];
    if (!conflict) return;
    const { [subjectId]: _settled, ...conflicts } = this.#state.conflicts;
    this.#revisions.set(subjectId, conflict.revision);
    this.#change({ conflicts });
    if (choice === "mine") {
      this.edit(conflict.mine, false);
    } else {
      this.#options.onReplace(subjectId, conflict.current);
      void this.#options.drafts.drop({ editId: conflict.editId, change: conflict.mine });
    }
  }

  /** Sends now what waits; resolves when the server has answered. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    // Several may wait for the same batch; only the first of them sends the next one.
    while (this.#sending) await this.#sending;
    if (this.#pending.size === 0) return;
    this.#sending = this.#send().finally(() => (this.#sending = null));
    await this.#sending;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** `randomUUID` is missing where an intranet serves plain http; this is not. */
  #nextEditId(): string {
    this.#page ||= crypto.getRandomValues(new Uint32Array(4)).join("-");
    this.#edits += 1;
    return `${this.#page}-${this.#edits}`;
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #send(): Promise<void> {
    const batch = [...this.#pending.values()].slice(0, MAX_BATCH);
    this.#change({ phase: "saving" });
    const answer = await this.#options.send(batch.map(({ change }) => change));
    if (answer.status === "ok") return this.#settle(batch, answer.results);
    this.#change({ phase: answer.status, message: answer.status === "refused" ? answer.message : null });
    // What the server refuses for good stays in the browser; the rest is tried again, less and less often.
    if (answer.status === "refused") return;
    this.#schedule(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  #settle(batch: readonly Draft[], results: readonly SavedChange[]): void {
    this.#retryMs = FIRST_RETRY_MS;
    for (const result of results) {
      const sent = batch.find(({ change }) => change.subjectId === result.subjectId);
      const latest = this.#pending.get(result.subjectId);
      if (!sent || !latest) continue;
      if (result.status === "saved") this.#acknowledge(result, { sent, latest });
      else if (result.status === "conflict") this.#contest(result, latest);
      // Typed on while the answer was on its way: that is sent in its place, and may be right.
      else if (latest === sent) this.#refuse(result, sent);
    }
    this.#change({ phase: "saved", message: null });
    if (this.#pending.size > 0) this.#schedule(0);
  }

  #acknowledge({ subjectId, revision, savedAt }: Saved, { sent, latest }: Record<"sent" | "latest", Draft>): void {
    this.#revisions.set(subjectId, revision);
    if (latest === sent) {
      this.#pending.delete(subjectId);
      void this.#options.drafts.drop(sent);
    } else {
      // Typed on while the answer was on its way: the next save builds on this one.
      this.#pending.set(subjectId, { ...latest, change: { ...latest.change, base: revision } });
    }
    this.#change({ savedAt: new Date(savedAt) });
  }

  #contest({ subjectId, current, revision }: Contested, { change: mine, editId }: Draft): void {
    this.#pending.delete(subjectId);
    const conflict = { mine, editId, current, revision };
    this.#change({ conflicts: { ...this.#state.conflicts, [subjectId]: conflict } });
  }

  #refuse({ subjectId, field, message }: InvalidChange, { change }: Draft): void {
    this.#pending.delete(subjectId);
    this.#change({ invalid: { ...this.#state.invalid, [subjectId]: { field, message, change } } });
  }

  #change(change: Partial<AutosaveState>): void {
    this.#state = { ...this.#state, ...change, unsent: this.#pending.size };
    for (const listener of this.#listeners) listener();
  }
}
