import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { About, CarriedPackage } from '../../../electron/contract/main-requests.ts';
import { main } from '../../bridge/bridge.ts';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { foldName } from '../../strings/fold-name.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './about-dialog.module.css';

/** Versions, for a report of something that went wrong, and the licences of all that is carried. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { data: about, error } = useQuery({
    queryKey: ['about'],
    queryFn: readAbout,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog isOpen title={words('about.title')} onClose={onClose}>
      {error && <p role="alert">{words('about.failed')}</p>}
      {about && (
        <>
          <Versions about={about} />
          <Packages packages={about.packages} />
          <p className={styles.soft}>{words('about.runtime')}</p>
        </>
      )}
    </Dialog>
  );
}

async function readAbout(): Promise<About> {
  const about = await main('about', {});
  if (!about.ok) throw new Error(about.error.message);
  return about.value;
}

function Versions({ about }: { readonly about: About }) {
  const words = useWords();
  const version = words('about.version', { version: about.version });
  const { electron, chromium, node, system } = about;
  const on = words('about.on', { electron, chromium, node, system: isolated(system) });
  return (
    <div className={styles.versions}>
      <div>
        <p className={styles.version}>{version}</p>
        <p className={styles.soft}>{on}</p>
      </div>
      <Button
        onPress={async () => {
          await main('copy-text', { text: `${words('app.name')}, ${version}\n${on}` });
          announce(words('about.copied'));
        }}
      >
        {words('about.copy')}
      </Button>
      <p className={styles.licence}>{words('about.licence')}</p>
    </div>
  );
}

function Packages({ packages }: { readonly packages: readonly CarriedPackage[] }) {
  const words = useWords();
  const [sought, setSought] = useState('');
  const shown = packages.filter(({ name, licence }) =>
    foldName(`${name} ${licence}`).includes(foldName(sought)),
  );
  return (
    <section aria-labelledby="about-packages">
      <h3 id="about-packages" className={styles.title}>
        {words('about.packages')}
      </h3>
      <TextField
        label={words('about.find')}
        labelHidden
        placeholder={words('about.find')}
        value={sought}
        onChange={setSought}
      />
      <p role="status" className={styles.soft}>
        {shown.length === 0 ? words('about.none') : words('about.count', { count: shown.length })}
      </p>
      <ul className={styles.packages}>
        {shown.map((each) => (
          <Package key={`${each.name} ${each.version}`} carried={each} />
        ))}
      </ul>
    </section>
  );
}

/** The licence's words are there once they are asked for: all of them together are a book. */
function Package({ carried }: { readonly carried: CarriedPackage }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <ChevronRight size="0.8125rem" aria-hidden className={styles.twisty} />
          <bdi className={styles.name}>{carried.name}</bdi>
          <bdi className={styles.soft}>{carried.version}</bdi>
          <span className={styles.which}>
            <bdi>{carried.licence}</bdi>
          </span>
        </summary>
        {isOpen && (
          <p className={styles.text} dir="ltr">
            {carried.text ?? words('about.noText')}
          </p>
        )}
      </details>
    </li>
  );
}
