// Where the reader looked, as the link has it.

import { expect, it } from "vitest";

import { cameraText, readCamera } from "../src/camera.ts";

it.each([
  [{ x: 0, y: 0, scale: 1 }, "0,0,1"],
  [{ x: -12.4, y: 873.6, scale: 0.08489 }, "-12,874,0.0849"],
  [{ x: 123456, y: -999999, scale: 10 }, "123456,-999999,10"],
])("writes %j as %s, and reads it again", (camera, text) => {
  expect(cameraText(camera)).toBe(text);
  const read = readCamera(text)!;
  expect([read.x, read.y]).toEqual([Math.round(camera.x), Math.round(camera.y)]);
  expect(Math.abs(read.scale / camera.scale - 1)).toBeLessThan(0.005);
  expect(cameraText(read)).toBe(text);
});

it.each(["0.01", "0.08", "1.25", "4", "10"])("takes the scale %s", (scale) => {
  expect(readCamera(`1,2,${scale}`)).toEqual({ x: 1, y: 2, scale: Number(scale) });
});

it.each([
  "", "1,2", "1,2,", "1,2,.5", "1,2,1.", "1,2,0.009", "1,2,10.01", "1,2,-1", "1.5,2,1", "1,2,1e9", "1234567,0,1", "a,b,1",
  "NaN,0,1", " 1,2,1", "1,2,1\n", "1,2,1,5",
])("looks nowhere for %j", (text) => {
  expect(readCamera(text)).toBe(null);
});
