/** The queue under review: where one stands in it, what was decided, and the way back. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../api/source";
import type { Decided, DecisionIn, ReviewItem } from "../api/types";
import { type Filters, queryOf } from "../app/filters";
import { forget, useSession } from "../app/session";

const PART = 20;
const AHEAD = 5;

interface Step {
  at: number;
  /** The decision that was made there; null where it was skipped. */
  decided: Decided | null;
}

export interface Queue {
  item: ReviewItem | null;
  total: number | null;
  done: number;
  busy: boolean;
  problem: string;
  effect: Decided | null;
  decide: (given: DecisionIn) => Promise<void>;
  skip: () => void;
  undo: () => Promise<void>;
  canUndo: boolean;
}

/** `one` is a claim to begin with, before the queue. */
export function useQueue(desk: Desk, token: string, filters: Filters, one: string | null): Queue {
  const { ask, refresh } = useSession();
  const [items, setItems] = useState<ReviewItem[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const [steps, setSteps] = useState<Step[]>([]);
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState("");
  const [effect, setEffect] = useState<Decided | null>(null);
  const next = useRef<string | null | undefined>(undefined);
  const query = queryOf(filters);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem("");
    try {
      await work();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    void attempt(async () => {
      const [part, first] = await Promise.all([desk.queue(filters, { limit: PART }), one ? ask.claim(one) : null]);
      const lead: ReviewItem[] = first ? [{ claim: first.card, other: null, event: null, weight: 1, why: "You asked for this one." }] : [];
      next.current = part.next ?? null;
      setItems([...lead, ...part.items.filter(({ claim, other }) => other || claim.id !== one)]);
      setTotal(part.total);
      setAt(0);
    });
  }, [query, one]);

  useEffect(() => {
    if (!next.current || at < items.length - AHEAD) return;
    const cursor = next.current;
    next.current = null;
    desk.queue(filters, { limit: PART, cursor }).then(
      (part) => {
        next.current = part.next ?? null;
        setItems((before) => [...before, ...fresh(before, part.items)]);
      },
      (error: Error) => setProblem(error.message),
    );
  }, [at, items.length]);

  const onward = (decided: Decided | null) => {
    setSteps((before) => [...before, { at, decided }]);
    setEffect(decided);
    setAt(at + 1);
  };

  return {
    item: items[at] ?? null,
    total,
    done: steps.filter(({ decided }) => decided).length,
    busy,
    problem,
    effect,
    canUndo: steps.length > 0,
    skip: () => onward(null),
    decide: (given) =>
      attempt(async () => {
        const decided = await desk.decide(token, given);
        forget();
        refresh();
        onward(decided);
      }),
    undo: () =>
      attempt(async () => {
        const last = steps.at(-1);
        if (!last) return;
        const made = last.decided && (await desk.withdraw(token, last.decided.decision.id));
        if (made) {
          forget();
          refresh();
        }
        setSteps(steps.slice(0, -1));
        setEffect(made);
        setAt(last.at);
      }),
  };
}

function fresh(known: ReviewItem[], more: ReviewItem[]): ReviewItem[] {
  const ids = new Set(known.map(idOf));
  return more.filter((item) => !ids.has(idOf(item)));
}

function idOf({ claim, other }: ReviewItem): string {
  return `${claim.id} ${other?.id ?? ""}`;
}
