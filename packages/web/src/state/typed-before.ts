/**
 * A page stands before its scripts do, and its fields are real ones: what is typed into them meanwhile is done again
 * once the scripts have taken over. `public/early.js` lists the fields that were changed.
 */

declare global {
  interface Window {
    masterplanTouched?: Set<EventTarget | null>;
  }
}

/** Reads the fields that were changed before the scripts took over; the function that it gives does the changes again. */
export function readTypedBefore(): () => void {
  const again = [...(window.masterplanTouched ?? [])].flatMap((target) => {
    if (target instanceof HTMLSelectElement) return [chosen(target, target.value)];
    if (target instanceof HTMLTextAreaElement) return [written(target, target.value, HTMLTextAreaElement.prototype)];
    if (!(target instanceof HTMLInputElement)) return [];
    return [
      target.type === 'checkbox' || target.type === 'radio'
        ? ticked(target, target.checked)
        : written(target, target.value, HTMLInputElement.prototype),
    ];
  });
  return () => {
    delete window.masterplanTouched;
    for (const act of again) act();
  };
}

function chosen(select: HTMLSelectElement, value: string): () => void {
  return () => {
    if (!select.isConnected) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

function ticked(box: HTMLInputElement, checked: boolean): () => void {
  return () => {
    if (!box.isConnected) return;
    box.checked = !checked;
    box.click();
  };
}

/** React compares with the value that it set last: it is set to the page's first, then to the typed one behind its back. */
function written<E extends HTMLInputElement | HTMLTextAreaElement>(field: E, value: string, prototype: E): () => void {
  return () => {
    if (!field.isConnected || value === field.defaultValue) return;
    field.value = field.defaultValue;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}
