/** Colours, dashes and patterns of charts: each series differs from the next in more than its colour. */

export interface Paint {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly page: string;
  readonly accent: string;
  /** One colour a series. */
  readonly series: readonly string[];
}

/** Readable on white and on paper; the last is for a ninth outcome. */
export const LIGHT: Paint = {
  ink: '#1c1e21',
  quiet: '#54595f',
  line: '#d9dcdf',
  page: '#ffffff',
  accent: '#1f5fa8',
  series: ['#1f5fa8', '#b4530a', '#2b7a4b', '#8a2f78', '#0f7f8c', '#a3262b', '#6b5b12', '#4b4fb0', '#6a7178'],
};
export const DARK: Paint = {
  ink: '#e7e9eb',
  quiet: '#a9b0b7',
  line: '#383c40',
  page: '#161718',
  accent: '#82b4ee',
  series: ['#82b4ee', '#f0a35e', '#86c795', '#dd9ad0', '#6fcbd6', '#f0918f', '#d6c264', '#a9acf2', '#b3bac1'],
};

export const POINTS = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'crossRot', 'cross', 'dash'] as const;
export const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
  [],
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
];

/** True where the page is dark now, whatever made it so. */
export function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > 384;
}

const SIZE = 8;
type Stroke = (context: CanvasRenderingContext2D) => void;
const line =
  (x1: number, y1: number, x2: number, y2: number): Stroke =>
  (context) => {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
const rising: Stroke = (context) =>
  [-4, 0, 4].forEach((d) => line(d - 1, SIZE + 1, d + SIZE + 1, -1)(context));
const falling: Stroke = (context) =>
  [-4, 0, 4].forEach((d) => line(d - 1, -1, d + SIZE + 1, SIZE + 1)(context));
const level = line(0, 4, SIZE, 4);
const upright = line(4, 0, 4, SIZE);
const dotted: Stroke = (context) => context.fillRect(3, 3, 2, 2);
/** What is drawn over the colour of each series; null: the plain colour. */
const STROKES: readonly (readonly Stroke[] | null)[] = [
  null,
  [rising],
  [dotted],
  [falling],
  [level],
  [upright],
  [level, upright],
  [rising, falling],
  null,
];

/** The fill of a series: its colour with a pattern of its own. */
export function fillOf(paint: Paint, index: number): string | CanvasPattern {
  const colour = paint.series[index % paint.series.length] ?? paint.ink;
  const strokes = STROKES[index % STROKES.length];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!strokes || !context) return colour;
  canvas.width = canvas.height = SIZE;
  context.fillStyle = colour;
  context.fillRect(0, 0, SIZE, SIZE);
  context.strokeStyle = context.fillStyle = paint.page;
  context.globalAlpha = 0.75;
  context.lineWidth = 1;
  for (const stroke of strokes) stroke(context);
  return context.createPattern(canvas, 'repeat') ?? colour;
}

/** A label in lines of at most `most` characters. `临河市青原区白石镇人民政府` is two lines of 8. */
export function toLines(label: string, most: number): string[] {
  const lines: string[] = [];
  let rest = [...label];
  while (rest.length > most) {
    const space = rest.slice(0, most + 1).lastIndexOf(' ');
    const cut = space > 0 ? space : most;
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(space > 0 ? cut + 1 : cut);
  }
  return [...lines, rest.join('')];
}
