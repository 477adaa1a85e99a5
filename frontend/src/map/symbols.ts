/** The map's symbols, drawn when first needed: kind by drawing, side by colour, status by outline. */
import { SECTION_STROKES } from "../parts/marks";
import type { Colours } from "./colours";

const SCALE = 2;
const SIZE = 34;
const DASHES: Record<string, number[]> = { disputed: [4, 3], unverified: [1, 2.6] };
const WIDTHS: Record<string, number> = { one_side_only: 1.4 };

export interface Drawn {
  image: ImageData;
  pixelRatio: number;
  stretch?: { x: [number, number]; y: [number, number]; content: [number, number, number, number] };
}

/** The name of an event's symbol: all that it is drawn from. */
export function symbolName(section: string, side: number | null, status: string, open: boolean): string {
  return ["event", section, side ?? "", status, open ? "open" : ""].join("|");
}

/** The name of a cluster's symbol: how large, and how much of it is disputed, in eighths. */
export function clusterName(count: number, disputed: number): string {
  const size = count < 10 ? 30 : count < 100 ? 38 : 46;
  return ["cluster", size, Math.round((disputed / count) * 8)].join("|");
}

export function drawn(name: string, colours: Colours): Drawn | null {
  const [what = "", ...rest] = name.split("|");
  if (what === "event") return event(rest, colours);
  if (what === "cluster") return cluster(Number(rest[0]), Number(rest[1]), colours);
  if (what === "town") return town(colours);
  if (what === "badge") return badge(colours);
  return null;
}

function canvas(size: number, draw: (pen: CanvasRenderingContext2D) => void): Drawn | null {
  const sheet = document.createElement("canvas");
  sheet.width = sheet.height = size * SCALE;
  const pen = sheet.getContext("2d");
  if (!pen) return null;
  pen.scale(SCALE, SCALE);
  draw(pen);
  return { image: pen.getImageData(0, 0, sheet.width, sheet.height), pixelRatio: SCALE };
}

/** `open` events are not told as done (planned, possible, …): a hollow symbol. */
function event([section = "", side = "", status = "", open = ""]: string[], colours: Colours): Drawn | null {
  const colour = side === "" ? colours.other : (colours.sides[Number(side)] ?? colours.other);
  const middle = SIZE / 2;
  return canvas(SIZE, (pen) => {
    circle(pen, middle, 11);
    pen.fillStyle = open ? colours.surface : colour;
    pen.fill();
    outline(pen, middle, status, colour, colours);
    pen.translate(middle - 7, middle - 7);
    pen.scale(14 / 24, 14 / 24);
    pen.strokeStyle = open ? colour : colours.surface;
    pen.lineWidth = 2.4;
    pen.lineCap = pen.lineJoin = "round";
    pen.stroke(new Path2D(SECTION_STROKES[section] ?? SECTION_STROKES.diplomacy));
  });
}

function outline(pen: CanvasRenderingContext2D, middle: number, status: string, colour: string, colours: Colours): void {
  circle(pen, middle, 12.5);
  pen.strokeStyle = colours.surface;
  pen.lineWidth = 3;
  pen.stroke();
  pen.strokeStyle = status === "disputed" ? colours.disputed : colour;
  pen.lineWidth = WIDTHS[status] ?? 2.2;
  pen.setLineDash(DASHES[status] ?? []);
  circle(pen, middle, 13.5);
  pen.stroke();
  pen.setLineDash([]);
  if (status !== "confirmed_by_both") return;
  circle(pen, middle, 16);
  pen.lineWidth = 1.2;
  pen.stroke();
}

function cluster(size: number, disputed: number, colours: Colours): Drawn | null {
  const middle = size / 2;
  return canvas(size, (pen) => {
    circle(pen, middle, middle - 3);
    pen.fillStyle = colours.surface;
    pen.fill();
    pen.lineWidth = 3;
    pen.strokeStyle = colours.ink;
    pen.stroke();
    if (!disputed) return;
    pen.beginPath();
    pen.arc(middle, middle, middle - 3, -Math.PI / 2, -Math.PI / 2 + (disputed / 8) * 2 * Math.PI);
    pen.strokeStyle = colours.disputed;
    pen.lineWidth = 4;
    pen.stroke();
  });
}

function town(colours: Colours): Drawn | null {
  return canvas(8, (pen) => {
    circle(pen, 4, 2.2);
    pen.fillStyle = colours.surface;
    pen.fill();
    pen.strokeStyle = colours.label;
    pen.lineWidth = 1.2;
    pen.stroke();
  });
}

function badge(colours: Colours): Drawn | null {
  const made = canvas(20, (pen) => {
    pen.beginPath();
    pen.roundRect(1, 1, 18, 18, 6);
    pen.fillStyle = colours.surface;
    pen.fill();
    pen.strokeStyle = colours.area;
    pen.lineWidth = 1;
    pen.stroke();
  });
  const middle: [number, number] = [9 * SCALE, 11 * SCALE];
  const content: [number, number, number, number] = [4 * SCALE, 4 * SCALE, 16 * SCALE, 16 * SCALE];
  return made && { ...made, stretch: { x: middle, y: middle, content } };
}

function circle(pen: CanvasRenderingContext2D, middle: number, radius: number): void {
  pen.beginPath();
  pen.arc(middle, middle, radius, 0, 2 * Math.PI);
}
