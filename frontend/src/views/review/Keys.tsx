/** The keys of the review. */

const KEYS: [string, string][] = [
  ["a", "Accept the claim; of a pair: it is one happening"],
  ["x", "Reject the claim; of a pair: they are two"],
  ["e", "Edit any field"],
  ["Space", "Skip, and leave it undecided"],
  ["Backspace", "Undo the last decision, or go back to what was skipped"],
  ["Ctrl+Enter", "Save what was edited"],
  ["Escape", "Leave the editor"],
  ["/", "Go to the search"],
  ["?", "Show or hide this list"],
];

export function Keys({ onClose }: { onClose: () => void }) {
  return (
    <section class="card keys" aria-label="Keys">
      <h2>Keys</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
