/** Shows a dialog in front of everything from the moment it is in the page; attached to the element. */
export const modal = (dialog: HTMLDialogElement): void => dialog.showModal();
