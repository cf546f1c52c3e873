import type { Command } from 'commander';
import type { ExitCode } from './output.ts';

/** Gives a command its arguments, options and action; `done` takes the exit code of the action. */
export type DefineCommand = (command: Command, done: (code: ExitCode) => void) => void;

interface Subcommand {
  /** Name and arguments, as the list of commands shows them. */
  readonly usage: string;
  readonly summary: string;
  /** What a command needs is loaded when it is the one to run: the others cost nothing. */
  readonly load: () => Promise<DefineCommand>;
}

export const subcommands: readonly Subcommand[] = [
  {
    usage: 'init <folder>',
    summary: 'make a folder an archive; articles that lie in it stay as they are',
    load: async () => (await import('./init.ts')).defineInit,
  },
  {
    usage: 'import <folder> <sources...>',
    summary: 'bring in stories of any known format, as one change',
    load: async () => (await import('./import.ts')).defineImport,
  },
  {
    usage: 'search <folder> <query>',
    summary: 'find articles; an empty query finds all',
    load: async () => (await import('./search.ts')).defineSearch,
  },
  {
    usage: 'more-like <folder> <article>',
    summary: 'find what is about the same as an article, best first',
    load: async () => (await import('./more-like.ts')).defineMoreLike,
  },
  {
    usage: 'copies <folder> [articles...]',
    summary: 'list near-copies, or decide that articles are different stories or both stay',
    load: async () => (await import('./copies.ts')).defineCopies,
  },
  {
    usage: 'show <folder> <article>',
    summary: 'print one article',
    load: async () => (await import('./show.ts')).defineShow,
  },
  {
    usage: 'set <folder> <article> [changes...]',
    summary: 'correct the record of one article; quietly, unless --record says otherwise',
    load: async () => (await import('./set.ts')).defineSet,
  },
  {
    usage: 'tag <folder> <query> <changes...>',
    summary: 'add and remove tags on every article that a query finds, as one change',
    load: async () => (await import('./tag.ts')).defineTag,
  },
  {
    usage: 'replace <folder> <query> <find> <replacement>',
    summary: 'find text in every article that a query finds, and replace it, as one change',
    load: async () => (await import('./replace.ts')).defineReplace,
  },
  {
    usage: 'history <folder> [article]',
    summary: 'list what was done to the archive or to one article; prune earlier versions',
    load: async () => (await import('./history.ts')).defineHistory,
  },
  {
    usage: 'restore <folder> <article> <change>',
    summary: 'bring an article, or one field of it, back to what it was before a change',
    load: async () => (await import('./restore.ts')).defineRestore,
  },
  {
    usage: 'note-tag <folder> <tag> <text>',
    summary: 'say what a tag means; an empty text removes the note',
    load: async () => (await import('./note-tag.ts')).defineNoteTag,
  },
  {
    usage: 'names <folder> <field>',
    summary:
      'list the tags, bylines or credits in use, with their aliases; or those that are likely the same',
    load: async () => (await import('./names.ts')).defineNames,
  },
  {
    usage: 'merge-names <folder> <field> <into> <names...>',
    summary: 'make several tags, bylines or credits one in every article, as one change',
    load: async () => (await import('./merge-names.ts')).defineMergeNames,
  },
  {
    usage: 'collections <folder>',
    summary: 'list the collections',
    load: async () => (await import('./collections.ts')).defineCollections,
  },
  {
    usage: 'collect <folder> <collection> <articles...>',
    summary: 'put articles into a collection, or take them out',
    load: async () => (await import('./collect.ts')).defineCollect,
  },
  {
    usage: 'pictures <folder>',
    summary: 'list the pictures, where they lie and what their files say',
    load: async () => (await import('./pictures.ts')).definePictures,
  },
  {
    usage: 'credit <folder> <picture> <credit>',
    summary: 'correct the credit of a picture in every article that uses it, as one change',
    load: async () => (await import('./credit.ts')).defineCredit,
  },
  {
    usage: 'sidecars <folder> [query]',
    summary: 'write what articles say of their pictures into XMP files beside them',
    load: async () => (await import('./sidecars.ts')).defineSidecars,
  },
  {
    usage: 'download-pictures <folder> [query]',
    summary: 'fetch pictures that lie on other hosts into the archive, as one change',
    load: async () => (await import('./download-pictures.ts')).defineDownloadPictures,
  },
  {
    usage: 'export <folder> [query]',
    summary: 'seal articles and their pictures in a bundle that anyone can verify',
    load: async () => (await import('./export.ts')).defineExport,
  },
  {
    usage: 'verify <bundle>',
    summary: 'judge a bundle or any BagIt bag, zipped or unpacked',
    load: async () => (await import('./verify.ts')).defineVerify,
  },
  {
    usage: 'check <folder>',
    summary: 'read every file of the archive again and report what is wrong',
    load: async () => (await import('./check.ts')).defineCheck,
  },
];
