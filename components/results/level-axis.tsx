import type { ScaleLinear } from "d3-scale";

import { MAX_LEVEL } from "@/lib/standards/schema";

type Props = {
  /** From a level to where it stands, in px. */
  readonly x: ScaleLinear<number, number>;
  readonly top: number;
  readonly bottom: number;
};

/** A line for each level that can be required, with its number above it. */
export function LevelAxis({ x, top, bottom }: Props) {
  return x.ticks(MAX_LEVEL).map((level) => (
    <g key={level}>
      <line x1={x(level)} x2={x(level)} y1={top} y2={bottom} className="stroke-line" />
      <text x={x(level)} y={top - 8} textAnchor="middle" fontSize="13" className="fill-muted">
        {level}
      </text>
    </g>
  ));
}
