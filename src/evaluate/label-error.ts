/** What is wrong with a value, in words; thrown inside this layer, and turned into an issue with its place. */
export class LabelError extends Error {}
