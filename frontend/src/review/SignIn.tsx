/** Asks for a reviewer's token; reading needs none. */
import { useState } from "preact/hooks";
import { Problem } from "../parts/Waiting";
import type { SignIn as Signing } from "./reviewer";

export function SignIn({ signing }: { signing: Signing }) {
  const [token, setToken] = useState("");
  const [keep, setKeep] = useState(false);
  return (
    <form
      class="card sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void signing.enter(token.trim(), keep);
      }}
    >
      <h2>Who reviews?</h2>
      <p>Each decision carries a name. Enter the token that contested serve showed when it first started.</p>
      <label>
        Token
        <input type="password" autoComplete="off" required value={token} onInput={(event) => setToken(event.currentTarget.value)} />
      </label>
      <label class="over">
        <input type="checkbox" checked={keep} onChange={() => setKeep(!keep)} /> Keep it in this browser
      </label>
      {signing.problem && <Problem words={signing.problem} />}
      <button type="submit" class="primary">
        Begin
      </button>
    </form>
  );
}
