export { replaceFields } from '../../archive/article/replacement.ts';
