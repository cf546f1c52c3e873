import { Toolbar } from 'react-aria-components';
import { IconButton } from '../../components/icon-button.tsx';
import { type PanelSection, panelSections } from '../../stores/panel-store.ts';
import { useWords } from '../../strings/words.tsx';
import { BackToList } from '../shell/back-to-list.tsx';
import { useOpenStory } from './open-story.ts';
import styles from './panel-bar.module.css';
import { showSection } from './panel-section.tsx';
import { sectionIcons, sectionOfField } from './section-icons.ts';

/** A button for each section: opens it and goes there. Sections with something to mend carry a dot, and say so. */
export function PanelBar() {
  const words = useWords();
  const { findings } = useOpenStory().open;
  const toMend = (section: PanelSection) =>
    findings.filter(
      ({ severity, field }) => severity !== 'notice' && sectionOfField(field) === section,
    ).length;
  return (
    <Toolbar aria-label={words('panel.sections')} className={styles.bar ?? ''}>
      <BackToList />
      {panelSections.map((section) => {
        const count = toMend(section);
        const name = words(`panel.section.${section}`);
        return (
          <span key={section} className={styles.jump}>
            <IconButton
              icon={sectionIcons[section]}
              label={count > 0 ? words('panel.jumpToMend', { name, count }) : name}
              className={styles.button ?? ''}
              onPress={() => showSection(section)}
            />
            {count > 0 && <span aria-hidden className={styles.dot} />}
          </span>
        );
      })}
    </Toolbar>
  );
}
