/** Who reviews: a token that the server knows, kept for this tab, or on this machine if asked to. */
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../api/source";

const KEY = "contested.token";

export interface Signed {
  name: string;
  token: string;
}

export interface SignIn {
  signed: Signed | null;
  problem: string;
  enter: (token: string, keep: boolean) => Promise<void>;
  leave: () => void;
}

export function useReviewer(desk: Desk): SignIn {
  const [signed, setSigned] = useState<Signed | null>(null);
  const [problem, setProblem] = useState("");
  const enter = async (token: string, keep: boolean) => {
    try {
      const { name } = await desk.reviewer(token);
      (keep ? localStorage : sessionStorage).setItem(KEY, token);
      setSigned({ name, token });
      setProblem("");
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  const leave = () => {
    sessionStorage.removeItem(KEY);
    localStorage.removeItem(KEY);
    setSigned(null);
  };
  useEffect(() => {
    const kept = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    if (kept) void enter(kept, localStorage.getItem(KEY) === kept);
  }, []);
  return { signed, problem, enter, leave };
}
