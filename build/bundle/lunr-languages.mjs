/**
 * The Arabic and Hebrew stemmers of lunr-languages keep their state on `this` of a plain function
 * call: the global object in Node's CommonJS, where the one that was loaded last stems for both, and
 * undefined in the strict code of an ESM bundle. Each gets an object of its own.
 *
 * @returns {import('vite').Plugin}
 */
export function lunrLanguages() {
  return {
    name: 'lunr-languages-strict',
    transform: {
      filter: { id: /lunr-languages[\\/]lunr\.(ar|he)\.js/ },
      handler(code, id) {
        const [before, after, ...more] = code.split('var self = this;');
        if (before === undefined || after === undefined || more.length > 0) {
          throw new Error(`${id} has changed: look at how its stemmer keeps its state.`);
        }
        return { code: `${before}var self = {};${after}`, map: null };
      },
    },
  };
}
