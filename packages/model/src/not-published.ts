/** Written where a source was looked for and none publishes the value: never 0, never blank. Apart from the schemas, so that a page can use it without them. */
export const NOT_PUBLISHED = 'not-published';
export type Published<T> = T | typeof NOT_PUBLISHED;

/** True where the record holds a value, not the word «not-published». */
export const isPublished = <T>(value: T | typeof NOT_PUBLISHED): value is T => value !== NOT_PUBLISHED;
