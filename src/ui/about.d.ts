/** What the build knows of itself (src/build/about.ts). */
declare module 'virtual:about' {
  export const version: string;
  /** Day of the last change, yyyy-mm-dd; '' where it is not known. */
  export const day: string;
  export const packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly text: string;
  }[];
}
