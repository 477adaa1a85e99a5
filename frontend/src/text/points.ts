/**
 * The API counts characters as Unicode code points; a JavaScript string counts UTF-16 units. A text
 * is cut by code points here and nowhere else.
 */

/** A text that can be cut by code points. */
export class Text {
  private readonly letters: string[] | null;

  constructor(readonly whole: string) {
    this.letters = /[\ud800-\udbff]/.test(whole) ? Array.from(whole) : null;
  }

  get length(): number {
    return this.letters?.length ?? this.whole.length;
  }

  slice(start: number, end?: number): string {
    return this.letters?.slice(start, end).join("") ?? this.whole.slice(start, end);
  }

  /** Where words stand nearest to a place, as code points; null where they do not stand at all. */
  find(words: string, near: number): { start: number; end: number } | null {
    const size = Array.from(words).length;
    let best: number | null = null;
    for (let at = this.whole.indexOf(words); at >= 0; at = this.whole.indexOf(words, at + 1)) {
      const start = this.letters ? Array.from(this.whole.slice(0, at)).length : at;
      if (best === null || Math.abs(start - near) < Math.abs(best - near)) best = start;
    }
    return best === null || !size ? null : { start: best, end: best + size };
  }
}
