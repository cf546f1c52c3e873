import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { choosePdf, makePdf, tellPdf } from '../../commands/print-acts.ts';
import { runShown } from '../../commands/run-shown.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogLead } from '../../components/dialog-lead.tsx';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useCurrentCollection } from '../../stores/current-collection.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { useWords } from '../../strings/words.tsx';
import choice from './format-choice.module.css';
import { ScopeChoice, useExportScope } from './scope-choice.tsx';
import { WithExpired } from './with-expired.tsx';

/** Says what goes into the PDF, then asks where to put it. The work goes on at the foot of the left pane. */
export function PdfDialog() {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const scope = useExportScope();
  const { target, count } = scope;
  const { data: info } = useQuery(infoQuery());
  const collection = useCurrentCollection();
  const [withExpired, setWithExpired] = useState(false);

  const start = async () => {
    const name = collection?.name ?? info?.name ?? words('print.pdf.fileName');
    const to = await choosePdf(`${name}.pdf`);
    if (to === null) return;
    closeDialog();
    tellPdf(
      await runShown(words('print.pdf.running'), (job) => makePdf(target, to, withExpired, job)),
    );
  };

  return (
    <Dialog
      isOpen
      title={words('print.pdf.title')}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{words('common.cancel')}</Button>
          <Button kind="primary" isDisabled={count === 0} onPress={() => void start()}>
            {words('export.act')}
          </Button>
        </>
      }
    >
      <DialogLead>{words('print.pdf.about')}</DialogLead>
      <div className={choice.choice}>
        <WithExpired isSelected={withExpired} onChange={setWithExpired} />
      </div>
      <ScopeChoice label={words('print.pdf.what')} scope={scope} />
      {count === 0 && <p>{words('print.nothing')}</p>}
    </Dialog>
  );
}
