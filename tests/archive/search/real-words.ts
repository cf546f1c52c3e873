import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Words of the news in several languages, in families that a stemmer joins and with letters that
 * folding makes one; with English, Arabic, German and French words of the sample archive.
 */
const families: Readonly<Record<string, string>> = {
  en: `harbour harbours harbourmaster ferry ferries council counsel arrested arresting arrests
    minister's ministers minister’s O'Neill o'clock the of said was his hi this nationality nations
    Café naïve résumé resume post-Soviet co-operate 2022 1,000 3.5 A B__C x_1 U.S. AT&T C++ #tag
    constructor __proto__ toString hasOwnProperty length`,
  fr: `élection élections électoral électorale l'eau d’État aujourd'hui été être ministre ministres
    cœur Noël où le la les des qu'il nationalité œuvre garçon français`,
  de: `Häuser Haus Hauses Straße Strasse Minister Ministerin Regierung Regierungen über größer
    größte der die das und Äpfel Apfel müssen Universität`,
  es: `elección elecciones información informaciones niño niña años año la los según presidente
    presidentes más mas corrió corriendo`,
  ru: `министр министра министры выборы выборов город города городской и в на ёлка елка Москва
    Москве`,
  ar: `الميناء ميناء المِينَاء أحمد احمد إلى الى على علي مدرسة مدرسه المدارس وزير الوزير الوزراء
    في من كـتـاب كتاب كتب مصر ومصر ى`,
  el: `υπουργός υπουργού εκλογές εκλογών και ΟΔΟΣ οδός`,
  tr: `İstanbul istanbul ılık bakan bakanlar bakanın ve`,
  ja: `東京都 東京 新聞 選挙 選挙は行われた カタカナ ﾆｭｰｽ です`,
  zh: `北京 总统 选举 总统选举`,
  joined: `co-operate sea/wall post-Soviet d’État-major 東京2020`,
  signs: `— " ... * ** & 💥 ½ ② ％ _ ' ’ \\ / : ~ ^ + - ()`,
};

export const realWords: readonly (readonly string[])[] = [
  ...Object.values(families).map((words) => words.split(/\s+/)),
  ...sampleWords(),
];

/** The most frequent words of the sample archive, for each of its languages. */
function sampleWords(): string[][] {
  const folder = resolve('build/sample/archive/articles');
  const counts = new Map<string, Map<string, number>>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const language = /^language: (\w+)/m.exec(text)?.[1] ?? 'en';
    const own = counts.get(language) ?? new Map<string, number>();
    counts.set(language, own);
    for (const word of text.split('---').slice(2).join(' ').split(/\s+/)) {
      own.set(word, (own.get(word) ?? 0) + 1);
    }
  }
  return [...counts.values()].map((own) =>
    [...own]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 60)
      .map(([word]) => word),
  );
}
