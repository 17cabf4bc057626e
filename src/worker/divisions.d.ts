/** Divisions of the country, made when the program is built (src/build/divisions.ts). */
declare module 'virtual:divisions' {
  /** `110000北京市,110101东城区,…` */
  export const current: string;
}
