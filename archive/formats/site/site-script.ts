/**
 * The script of a site's search page, for any browser and without a server: it loads the index of a
 * part as a script, which calls `newsroomShard`, and asks lunr. Text from the archive is only ever
 * set as text.
 */
export const siteScript = `'use strict';
(() => {
  const { shards, words } = window.newsroomSite;
  const box = document.getElementById('words');
  const where = document.getElementById('where');
  const status = document.getElementById('status');
  const list = document.getElementById('results');
  const most = 100;
  let latest = 0;
  let last = null;

  function foldWords(text) {
    return (
      text
        .normalize('NFKD')
        .replace(/[\\p{M}\\u0640]/gu, '')
        .toLowerCase()
        .replace(/[ٱأإآ]/g, 'ا')
        .replace(/ى/g, 'ي')
        .replace(/ة/g, 'ه')
        .replace(/ß/g, 'ss')
        .match(/[\\p{L}\\p{N}]+/gu) ?? []
    ).join(' ');
  }

  /* One part stays in memory: all of them may be more than a browser holds. */
  function load(shard) {
    if (last !== null && last.file === shard.file) return Promise.resolve(last);
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      window.newsroomShard = ({ index, stories }) => {
        last = { file: shard.file, index: lunr.Index.load(index), stories };
      };
      script.onload = () => {
        script.remove();
        resolve(last);
      };
      script.onerror = () => reject(new Error(shard.file));
      script.src = shard.file;
      document.head.append(script);
    });
  }

  function ask(index, terms) {
    return index.query((query) => {
      for (const term of terms) {
        query.term(term, { presence: lunr.Query.presence.REQUIRED, wildcard: lunr.Query.wildcard.TRAILING });
        query.term(term, { boost: 10 });
      }
    });
  }

  function show(found) {
    list.replaceChildren(
      ...found.slice(0, most).map(({ story }) => {
        const [address, headline, about, language] = story;
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = address;
        link.textContent = headline;
        link.dir = 'auto';
        if (language !== '') link.lang = language;
        const facts = document.createElement('span');
        facts.className = 'about';
        facts.dir = 'auto';
        facts.textContent = about;
        item.append(link, ' ', facts);
        return item;
      }),
    );
  }

  let turn = Promise.resolve();
  async function search(number) {
    const terms = foldWords(box.value).split(' ').filter(Boolean);
    show([]);
    status.textContent = terms.length === 0 ? '' : words.searching;
    if (terms.length === 0) return;
    const found = [];
    for (const shard of shards) {
      if (where !== null && where.value !== '' && where.value !== shard.group) continue;
      const { index, stories } = await load(shard);
      if (number !== latest) return;
      for (const { ref, score } of ask(index, terms)) found.push({ score, story: stories[Number(ref)] });
      found.sort((a, b) => b.score - a.score);
      show(found);
    }
    status.textContent = found.length === 0 ? words.nothingFound : words.found.replace('{n}', String(found.length));
  }

  let waiting = 0;
  function begin() {
    latest += 1;
    const number = latest;
    turn = turn.then(() => (number === latest ? search(number) : undefined)).catch((error) => {
      status.textContent = String(error.message);
    });
  }
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(begin, 200);
  });
  where?.addEventListener('change', begin);
  document.getElementById('search').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    begin();
  });
  document.getElementById('search').hidden = false;
  box.focus();
})();
`;
