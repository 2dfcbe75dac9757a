/** `1 rule`, `2 rules`. */
export const some = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
