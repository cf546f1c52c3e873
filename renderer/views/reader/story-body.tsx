import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { type ComponentProps, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { ExternalLink } from './external-link.tsx';
import { markHits, type Needle } from './mark-hits.ts';
import { renderMarkdown } from './markdown.ts';
import { Picture } from './picture.tsx';

interface StoryBodyProps {
  readonly body: string;
  readonly articlePath: string;
  readonly needle: Needle;
}

/** The text of a story, made of elements: no HTML is ever put into the page as text. */
export function StoryBody({ body, articlePath, needle }: StoryBodyProps) {
  const tree = useMemo(() => renderMarkdown(body), [body]);
  return useMemo(
    () =>
      toJsxRuntime(markHits(tree, needle), {
        Fragment,
        jsx,
        jsxs,
        components: {
          a: ({ href, children }: ComponentProps<'a'>) => (
            <ExternalLink href={href}>{children}</ExternalLink>
          ),
          img: ({ src, alt }: ComponentProps<'img'>) => (
            <Picture
              file={typeof src === 'string' ? src : null}
              alt={alt ?? null}
              articlePath={articlePath}
            />
          ),
          p: (props: ComponentProps<'p'>) => <p dir="auto" {...props} />,
          li: (props: ComponentProps<'li'>) => <li dir="auto" {...props} />,
          h1: (props: ComponentProps<'h2'>) => <h2 dir="auto" {...props} />,
          h2: (props: ComponentProps<'h2'>) => <h2 dir="auto" {...props} />,
          h3: (props: ComponentProps<'h3'>) => <h3 dir="auto" {...props} />,
          blockquote: (props: ComponentProps<'blockquote'>) => <blockquote dir="auto" {...props} />,
        },
      }),
    [tree, needle, articlePath],
  );
}
