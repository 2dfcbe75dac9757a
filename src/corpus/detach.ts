/**
 * A copy of plain data that shares no strings with it. Words cut from a text are views that keep the whole text in memory;
 * what a summary holds on to must not.
 */
export const detach = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
