import { createContext, useContext } from 'react';
import type { Finding, OpenArticle } from '../../../electron/contract/types.ts';

/** The one story of the panel, for all its fields. */
export interface OpenStory {
  readonly open: OpenArticle;
  readonly canEdit: boolean;
}

const OpenStoryContext = createContext<OpenStory | null>(null);
export const OpenStoryProvider = OpenStoryContext.Provider;

/** @throws outside of the panel of one story. */
export function useOpenStory(): OpenStory {
  const story = useContext(OpenStoryContext);
  if (story === null) throw new Error('No story is open here');
  return story;
}

/** What needs attention in a field, by its front matter name. */
export function useFindings(field: string): readonly Finding[] {
  return useOpenStory().open.findings.filter((finding) => finding.field === field);
}
