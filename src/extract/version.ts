/** Grows with every change of what is read, so that a stored report can be read again. */
export const READER_VERSION = '6';
