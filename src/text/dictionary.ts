/** OpenCC's dictionary from traditional to simplified (55 kB) by itself: the terminal loads it late, the worker at once. */
export { Converter } from 'opencc-js/t2cn';
