"use client";

import { useSyncExternalStore } from "react";

type Props = {
  /** ISO 8601, in UTC. */
  time: string;
  locale: string;
  /** As the server says it, in `homeZone`. */
  text: string;
  homeZone: string;
};

const subscribe = () => () => undefined;
const readersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A time in the reader's zone; as the server said it where that is the same, or where JavaScript is off. */
export function LocalTime({ time, locale, text, homeZone }: Props) {
  const zone = useSyncExternalStore(subscribe, readersZone, () => homeZone);
  const isHome = zone === homeZone;
  return (
    <time dateTime={time}>
      {isHome
        ? text
        : new Intl.DateTimeFormat(locale, {
            ...{ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
            timeZone: zone,
            timeZoneName: "short",
          }).format(new Date(time))}
    </time>
  );
}
