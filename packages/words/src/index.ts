export { listed, sentenceCase, withArticle } from './grammar.ts';
export * from './names.ts';
export * from './numbers.ts';
export * from './plan/index.ts';
export { messageIds, say } from './say.ts';
export * from './time.ts';
export { notPublished, unitText } from './units.ts';
