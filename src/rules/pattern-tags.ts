import { TAGS } from '../model/tag.ts';

/** The tags that every pattern may ask for, whatever lists its pack has. */
export const PATTERN_TAGS: ReadonlySet<string> = new Set(TAGS);
