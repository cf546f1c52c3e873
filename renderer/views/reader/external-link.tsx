import type { ReactNode } from 'react';
import { main } from '../../bridge/bridge.ts';

/** A link out of the archive: main asks the person before it opens anything. Other addresses are only shown. */
export function ExternalLink(props: {
  readonly href: string | undefined;
  readonly children: ReactNode;
}) {
  const { href, children } = props;
  if (!href || !/^(?:https?|mailto):/i.test(href)) return <span title={href}>{children}</span>;
  return (
    <a
      href={href}
      title={href}
      onClick={(event) => {
        event.preventDefault();
        void main('open-external', { href });
      }}
    >
      {children}
    </a>
  );
}
