import { hideablePlaces } from '../../../electron/contract/settings.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogLead } from '../../components/dialog-lead.tsx';
import { changeSettings, setPlaceHidden, useSettings } from '../../stores/settings-store.ts';
import { placeName } from '../../strings/names.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './places-dialog.module.css';

/** Which places stand in the left pane. Each press counts at once. */
export function PlacesDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const hidden = useSettings(({ settings }) => settings.hiddenPlaces);
  return (
    <Dialog
      isOpen
      size="small"
      title={words('places.title')}
      onClose={onClose}
      footer={
        <>
          <Button
            isDisabled={hidden.length === 0}
            onPress={() => changeSettings({ hiddenPlaces: [] })}
          >
            {words('places.showAll')}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {words('common.done')}
          </Button>
        </>
      }
    >
      <DialogLead>{words('places.lead')}</DialogLead>
      <div className={styles.places}>
        {hideablePlaces.map((place) => (
          <Checkbox
            key={place}
            isSelected={!hidden.includes(place)}
            onChange={(shown) => setPlaceHidden(place, !shown)}
          >
            {placeName(words, place)}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  );
}
