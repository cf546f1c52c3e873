/** A dialog keeps the keys, and what else leads elsewhere, to itself. */
export function isModal(): boolean {
  return (
    document.querySelector('[role="dialog"][data-rac], [role="alertdialog"][data-rac]') !== null
  );
}
