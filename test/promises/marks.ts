import type { Page } from 'playwright-core';
import { words } from '../../src/words/words.ts';

/** What a person sees confirmed, told the moment the page shows it. */

/** Hears of every file whose line on the import page says that it is saved, once each. To be called before files are chosen. */
export async function hearSaved(page: Page, hear: (file: string) => void): Promise<void> {
  // A bare binding: one message a mark and no answer, so that what is heard is not behind what is seen.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'hearSaved' });
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'hearSaved') hear(payload);
  });
  await page.evaluate((said) => {
    const told = new Set<string>();
    const { hearSaved: tell } = globalThis as unknown as { hearSaved: (file: string) => void };
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('main li')) {
        const [file = ''] = /r\d+\.txt/.exec(line.textContent) ?? [];
        const isSaved = line.querySelector('.state')?.textContent.includes(said) === true;
        if (!isSaved || file === '' || told.has(file)) continue;
        told.add(file);
        tell(file);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, words.importing.states.saved);
}
