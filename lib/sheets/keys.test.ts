import { describe, expect, it } from "vitest";

import { commandOf, isTextField, markOfKey, nextPlace } from "@/lib/sheets/keys";

const PRESS = { ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false };
const SHEET = { isTyping: false, singleKeys: true };
const KEYS = ["0", "3", "j", "k", "e", "?", "Backspace", "Delete"];
const press = (key: string, changes: Partial<typeof PRESS> = {}) => ({ ...PRESS, key, ...changes });

describe("the keys of the sheet", () => {
  it.each([
    ["0", { kind: "rate", value: 0 }],
    ["5", { kind: "rate", value: 5 }],
    ["j", { kind: "move", step: 1 }],
    ["K", { kind: "move", step: -1 }],
    ["e", { kind: "evidence" }],
    ["?", { kind: "help" }],
    ["Backspace", { kind: "clear" }],
    ["Delete", { kind: "clear" }],
  ])("%s", (key, command) => {
    expect(commandOf(press(key), SHEET)).toEqual(command);
  });

  it.each(["6", "9", "a", " ", "Enter", "Escape", "ArrowDown", "F5", "constructor", "", "٣"])(
    "leaves %s alone",
    (key) => {
      expect(commandOf(press(key), SHEET)).toBeNull();
    },
  );

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])("none with %o", (held) => {
    for (const key of KEYS) expect(commandOf(press(key, held), SHEET)).toBeNull();
    expect(commandOf(press("Escape", held), { ...SHEET, isTyping: true })).toBeNull();
  });

  it("takes nothing but Escape from a text field", () => {
    const field = { ...SHEET, isTyping: true };
    for (const key of KEYS) expect(commandOf(press(key), field)).toBeNull();
    expect(commandOf(press("Escape"), field)).toEqual({ kind: "leave" });
  });

  it("is silent where single keys are turned off", () => {
    const off = { ...SHEET, singleKeys: false };
    for (const key of KEYS) expect(commandOf(press(key), off)).toBeNull();
  });

  it("moves on while a key is held down, and does nothing else again", () => {
    expect(commandOf(press("j", { repeat: true }), SHEET)).toEqual({ kind: "move", step: 1 });
    for (const key of ["3", "e", "?", "Delete"]) expect(commandOf(press(key, { repeat: true }), SHEET)).toBeNull();
  });
});

it("marks a statement the way levels go: more is better, and what has no mark does nothing", () => {
  expect([0, 1, 2, 3, 4, 5].map(markOfKey)).toEqual(["NOT_MET", "PARTIAL", "MET", null, null, null]);
});

it.each([
  [-1, 1, 0],
  [-1, -1, 0],
  [0, -1, 0],
  [1, 1, 2],
  [2, 1, 2],
] as const)("goes from place %i by %i to %i of three", (current, step, next) => {
  expect(nextPlace(current, step, 3)).toBe(next);
});

it.each([
  [{ tagName: "TEXTAREA" }, true],
  [{ tagName: "INPUT", type: "text" }, true],
  [{ tagName: "input", type: "time" }, true],
  [{ tagName: "INPUT" }, true],
  [{ tagName: "SELECT" }, true],
  [{ tagName: "DIV", isContentEditable: true }, true],
  [{ tagName: "INPUT", type: "radio" }, false],
  [{ tagName: "INPUT", type: "checkbox" }, false],
  [{ tagName: "BUTTON" }, false],
  [{ tagName: "SECTION" }, false],
])("knows whether %o takes characters", (field, expected) => {
  expect(isTextField(field)).toBe(expected);
});
