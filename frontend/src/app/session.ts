/** What every view shares: the ledger's description, where to ask, and who reviews. */
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Asking } from "../api/source";
import type { About } from "../api/types";

export interface Session {
  about: About;
  ask: Asking;
  /** Counts up with each decision, so that views ask again. */
  version: number;
  refresh: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no session around this view.");
  return session;
}

export interface Answer<T> {
  value: T | undefined;
  error: string | undefined;
  busy: boolean;
}

const kept = new Map<string, unknown>();
const MOST_KEPT = 300;

/** Forgets every answer: after a decision they may differ. */
export function forget(): void {
  kept.clear();
}

/**
 * The answer to a question, asked when `key` changes; an empty key asks nothing. While a new one is
 * on its way the last one stays, so that nothing flickers; one that comes late for an older key is
 * dropped.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const { version } = useSession();
  const [answer, setAnswer] = useState<Answer<T>>(() => first<T>(key));
  const latest = useRef("");
  useEffect(() => {
    if (!key) return;
    const marked = `${version} ${key}`;
    latest.current = marked;
    const known = kept.get(key) as T | undefined;
    setAnswer((last) => ({ value: known ?? last.value, error: undefined, busy: known === undefined }));
    if (known !== undefined) return;
    ask().then(
      (value) => {
        keep(key, value);
        if (latest.current === marked) setAnswer({ value, error: undefined, busy: false });
      },
      (error: Error) => {
        if (latest.current !== marked) return;
        setAnswer({ value: undefined, error: error.message, busy: false });
      },
    );
  }, [key, version]);
  return answer;
}

function first<T>(key: string): Answer<T> {
  const value = kept.get(key) as T | undefined;
  return { value, error: undefined, busy: value === undefined };
}

function keep(key: string, value: unknown): void {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(key, value);
}
