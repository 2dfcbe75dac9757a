/** Counts of right answers, or of true positives, false positives and misses; errors are kept with their number. */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;
  readonly errors = new Map<string, number>();

  add(isRight: boolean, error: string): void {
    if (isRight) this.right++;
    else this.fail('wrong', error);
  }

  fail(kind: 'wrong' | 'missed', error: string): void {
    this[kind]++;
    this.errors.set(error, (this.errors.get(error) ?? 0) + 1);
  }

  get accuracy(): number {
    return (100 * this.right) / (this.right + this.wrong);
  }

  get f1(): number {
    return (200 * this.right) / (2 * this.right + this.wrong + this.missed);
  }
}
