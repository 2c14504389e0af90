import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { QUESTION_STOP_WORDS } from '../../src/index/passages/lexicons/stopWords.ts';
import { headingOf } from '../../src/index/passages/passageWords.ts';
import { termsOf } from '../../src/index/passages/terms.ts';
import type { Engine } from './engine.ts';
import type { Article } from './splicedCorpus.ts';

const FILE = 'fts5.db';

/** FTS5 of Node's own SQLite over the same stems, the words of the question in any number; no repaired spelling, no synonyms. */
export const fts5Engine: Engine = {
  async build(articles, folder, stopwatch) {
    const database = new DatabaseSync(join(folder, FILE));
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE VIRTUAL TABLE passages USING fts5(stems, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
      CREATE TABLE places (id INTEGER PRIMARY KEY, document TEXT); BEGIN`);
    const add = adderTo(database);
    for await (const article of articles) stopwatch.time(() => add(article));
    stopwatch.time(() => {
      database.exec(`COMMIT; CREATE INDEX byDocument ON places(document); INSERT INTO passages(passages) VALUES ('optimize')`);
      database.close();
    });
    return null;
  },
  async open(folder) {
    const database = new DatabaseSync(join(folder, FILE));
    const find = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
    const add = adderTo(database);
    return {
      search(question, limit) {
        const stems = termsOf(question).flatMap(({ word, stem }) => (QUESTION_STOP_WORDS.has(word) ? [] : [`"${stem}"`]));
        return stems.length === 0 ? 0 : find.all(stems.join(' OR '), limit).length;
      },
      refresh(before, after) {
        database.exec('BEGIN');
        const { id } = before.document;
        database.prepare('DELETE FROM passages WHERE rowid IN (SELECT id FROM places WHERE document = ?)').run(id);
        database.prepare('DELETE FROM places WHERE document = ?').run(id);
        add(after);
        database.exec('COMMIT');
      },
    };
  },
};

function adderTo(database: DatabaseSync): (article: Article) => void {
  const place = database.prepare('INSERT INTO places (document) VALUES (?)');
  const insert = database.prepare('INSERT INTO passages (rowid, stems) VALUES (?, ?)');
  return ({ document, passages }) => {
    for (const { start, end } of passages) {
      const { lastInsertRowid } = place.run(document.id);
      const text = `${headingOf(document)}\n${document.body.slice(start, end)}`;
      const stems = termsOf(text).map(({ stem }) => stem);
      insert.run(lastInsertRowid, stems.join(' '));
    }
  };
}
