import type { Page } from 'playwright-core';

/** Waits until all files of the build are kept in the browser and the page takes them from there. */
export const isKept = (page: Page) =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller === null)
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
  });
