"use client";

import { useState, useSyncExternalStore } from "react";
import { BUTTON } from "@/components/ui/button";

type Props = {
  label: string;
  submit: string;
  rate: number;
  limits: { min: number; max: number; step: number };
};

const never = () => () => undefined;

/** Any participation in steps, where scripts run; the page asks for the figures when the button is pressed. */
export function RateSlider({ label, submit, rate, limits }: Props) {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [shown, setShown] = useState(rate);
  if (!isHere) return null;
  return (
    <form method="get" className="no-print mt-3 flex max-w-text flex-wrap items-center gap-x-4 gap-y-2">
      <label htmlFor="rate" className="w-full text-note">
        {label}
      </label>
      <input
        type="range"
        id="rate"
        name="rate"
        {...limits}
        defaultValue={rate}
        onChange={(event) => {
          setShown(Number(event.target.value));
        }}
        aria-valuetext={`${String(shown)} %`}
        className="h-11 min-w-0 grow basis-40 cursor-pointer accent-accent"
      />
      <output htmlFor="rate" className="w-14 font-semibold tabular-nums">
        {shown} %
      </output>
      <button className={BUTTON.secondary}>{submit}</button>
    </form>
  );
}
