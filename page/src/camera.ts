// Where the reader looked by hand, as part of the link; as long as it is nowhere, all is fitted in.

import { addHashed, writeHash } from "./hash.ts";
import { network } from "./network.ts";

export interface Camera { x: number; y: number; scale: number }

const LEAST = 0.01;
const MOST = 10; // as far as a wheel zooms

let camera: Camera | null = null;

export const cameraText = ({ x, y, scale }: Camera): string => `${Math.round(x)},${Math.round(y)},${Number(scale.toPrecision(3))}`;

export function readCamera(text: string): Camera | null {
  const match = /^(-?\d{1,6}),(-?\d{1,6}),(\d{1,2}(?:\.\d{1,4})?)$/.exec(text);
  const scale = Number(match?.[3]);
  return match && scale >= LEAST && scale <= MOST ? { x: Number(match[1]), y: Number(match[2]), scale } : null;
}

// Keep where the reader has moved or zoomed to.
export function keepCamera(): void {
  camera = { ...network.getViewPosition(), scale: network.getScale() };
  writeHash();
}

// What is fitted in is where it is by itself.
export function dropCamera(): void {
  if (camera === null) return;
  camera = null;
  writeHash();
}

// Look again where the link says, if it says so.
export function lookAgain(): boolean {
  if (camera === null) return false;
  network.moveTo({ position: { x: camera.x, y: camera.y }, scale: camera.scale });
  return true;
}

export function startCamera(): void {
  addHashed({
    read: (link) => void (camera = readCamera(link.get("at") ?? "")),
    write: (link) => void (camera && link.set("at", cameraText(camera))),
  });
}
