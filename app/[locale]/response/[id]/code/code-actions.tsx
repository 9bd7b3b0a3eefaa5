"use client";

import { useState, useSyncExternalStore } from "react";
import { BUTTON } from "@/components/ui/button";

type Props = { code: string; address: string; texts: { copy: string; copied: string; share: string } };

const subscribeToNothing = () => () => undefined;
const no = () => false;

/** Copies the code, and hands it to another program of the device where that can be; without a script it is not there. */
export function CodeActions({ code, address, texts }: Props) {
  // What a browser can do is known in the browser only. The clipboard is there on secure pages only.
  const canCopy = useSyncExternalStore(subscribeToNothing, () => "clipboard" in navigator, no);
  const canShare = useSyncExternalStore(subscribeToNothing, () => "share" in navigator, no);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setIsCopied(true);
  };
  return (
    <p className="no-print mt-4 flex flex-wrap gap-3">
      {canCopy ? (
        <button type="button" className={BUTTON.secondary} onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? texts.copied : texts.copy}</span>
        </button>
      ) : null}
      {canShare ? (
        <button
          type="button"
          className={BUTTON.secondary}
          // Cancelling is no fault.
          onClick={() => void navigator.share({ text: `${code}\n${address}` }).catch(() => undefined)}
        >
          {texts.share}
        </button>
      ) : null}
    </p>
  );
}
