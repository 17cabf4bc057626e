/** Chinese input: whose key a key press is. */

/** True where the input method takes the key: it composes, or is about to (code 229), and its Enter chooses characters. */
export const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
