import { statSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import type { Article } from '../../../archive/article/article.ts';
import { fieldNames, fieldTexts, searchFields } from '../../../archive/search/analysis/fields.ts';
import type { BenchQuery } from '../query-log.ts';
import { type Engine, pageSize } from './engine.ts';

/**
 * SQLite FTS5 on disk: porter over unicode61 without diacritics, a column for each of our fields,
 * bm25 with our boosts, texts kept for snippets, what filters and facets need in indexed tables.
 *
 * Settings: one connection that keeps its lock, 64 MB of pages, temporary tables in memory, a
 * journal in memory and no sync, batches in one transaction, and
 * `optimize` at the end, so that queries see one segment.
 */
const schema = `
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -65536;
CREATE VIRTUAL TABLE IF NOT EXISTS text USING fts5(${fieldNames.join(', ')},
  tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab(text, row);
CREATE TABLE IF NOT EXISTS article(number INTEGER PRIMARY KEY, id TEXT UNIQUE, day TEXT,
  year TEXT, month TEXT, section TEXT, language TEXT, place TEXT);
CREATE TABLE IF NOT EXISTS entry(number INTEGER, field TEXT, value TEXT,
  PRIMARY KEY (number, field, value)) WITHOUT ROWID;
CREATE TEMP TABLE hit(number INTEGER PRIMARY KEY);
`;
/** Completions of a word, which are stems: no fields, values or headlines, as ours has. */
const completions = 4;
const ranks = `bm25(${searchFields.map(({ boost }) => boost.toFixed(1)).join(', ')})`;

const columnFacets = ['section', 'year', 'month', 'language', 'place'] as const;

export async function openFts5(folder: string): Promise<Engine> {
  const file = join(folder, 'fts5.db');
  const database = new sqlite.Database(file);
  database.exec(schema);
  database.run(`INSERT INTO text(text, rank) VALUES ('rank', ?)`, [ranks]);
  const statements = new Map<string, sqlite.Statement>();
  const prepared = (sql: string): sqlite.Statement => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const insert = (article: Article, number: number | null): void => {
    const day = article.published?.text.slice(0, 10) ?? '';
    const { lastInsertRowid } = prepared('INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      [
        ...[number, article.id, day, day.slice(0, 4), day.slice(0, 7)],
        ...[article.section, article.language, article.place],
      ],
    );
    const row = Number(lastInsertRowid);
    const texts = fieldTexts(article);
    prepared(
      `INSERT INTO text(rowid, ${fieldNames.join(', ')}) VALUES (?${', ?'.repeat(fieldNames.length)})`,
    ).run([row, ...fieldNames.map((name) => texts[name].join('\n'))]);
    const entry = prepared('INSERT OR IGNORE INTO entry VALUES (?, ?, ?)');
    for (const name of article.byline) entry.run([row, 'byline', name]);
    for (const tag of article.tags) entry.run([row, 'tag', tag]);
  };
  const count = (sql: string, values: readonly string[]): number =>
    Number(prepared(sql).get([...values])?.count ?? 0);

  const facets = (match: string): number => {
    prepared('DELETE FROM hit').run();
    prepared('INSERT INTO hit SELECT rowid FROM text WHERE text MATCH ?').run([match]);
    for (const field of columnFacets) {
      prepared(`SELECT ${field}, count(*) AS count FROM hit JOIN article USING (number)
        GROUP BY 1 ORDER BY 2 DESC LIMIT 1000`).all();
    }
    for (const field of ['byline', 'tag']) {
      prepared(`SELECT value, count(*) AS count FROM hit JOIN entry USING (number)
        WHERE field = ? GROUP BY 1 ORDER BY 2 DESC LIMIT 1000`).all([field]);
    }
    return count('SELECT count(*) AS count FROM hit', []);
  };

  const rank = (text: string, limit: number): string[] => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    return prepared(`SELECT id FROM text JOIN article ON number = text.rowid
      WHERE text MATCH ? ORDER BY rank LIMIT ${limit}`)
      .all([words.map((word) => `"${word}"`).join(' OR ')])
      .map((row) => String(row.id));
  };

  return {
    add: async (articles) => {
      database.exec('BEGIN');
      for (const article of articles) insert(article, null);
      database.exec('COMMIT');
    },
    finish: async () => {
      database.run(`INSERT INTO text(text) VALUES ('optimize')`);
    },
    ask: (query) => {
      const match = matchText(query);
      if (match === null) return null;
      const { published } = query;
      // Looked up hit by hit: most queries find few of the articles of a year.
      const within = published
        ? `AND EXISTS (SELECT 1 FROM article WHERE number = text.rowid AND day BETWEEN ? AND ?)`
        : '';
      const values = published ? [match, published.from, published.to] : [match];
      prepared(`SELECT rowid, headline, rank, snippet(text, -1, '[', ']', '…', 32) AS snippet
        FROM text WHERE text MATCH ? ${within} ORDER BY rank LIMIT ${pageSize}`).all(values);
      if (query.kind === 'facets') return facets(match);
      return count(`SELECT count(*) AS count FROM text WHERE text MATCH ? ${within}`, values);
    },
    complete: (text) => {
      const word = /\S*$/.exec(text)?.[0] ?? '';
      return prepared(`SELECT term FROM vocabulary WHERE term >= ? AND term < ?
        ORDER BY doc DESC LIMIT ${completions}`).all([word, `${word}\u{10ffff}`]).length;
    },
    ways: { fts5: rank },
    edit: async (article) => {
      const number = prepared('SELECT number FROM article WHERE id = ?').get([article.id])?.number;
      if (typeof number !== 'number') throw new Error(`${article.id} is not indexed`);
      database.exec('BEGIN');
      for (const [table, key] of [
        ['text', 'rowid'],
        ['article', 'number'],
        ['entry', 'number'],
      ]) {
        prepared(`DELETE FROM ${table} WHERE ${key} = ?`).run([number]);
      }
      insert(article, number);
      database.exec('COMMIT');
    },
    bytes: () => statSync(file).size,
    close: async () => {
      for (const statement of statements.values()) statement.finalize();
      database.close();
    },
  };
}

/** A query in the language of FTS5; null for what it has not (edit distance). */
export function matchText({ kind, words, without }: BenchQuery): string | null {
  const [first = ''] = words;
  if (kind === 'fuzzy') return null;
  if (kind === 'phrase') return `"${words.join(' ')}"`;
  if (kind === 'field') return `headline : "${first}"`;
  if (kind === 'prefix') return `"${first}" *`;
  const wanted = words.map((word) => `"${word}"`).join(' AND ');
  return without === null ? wanted : `(${wanted}) NOT "${without}"`;
}
