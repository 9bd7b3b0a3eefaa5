"use client";

import { useEffect, useState } from "react";
import { BUTTON } from "@/components/ui/button";

type Props = { code: string; address: string; texts: { copy: string; copied: string; share: string } };

/** Copies the code, and hands it to another program of the device where that can be; without a script it is not there. */
export function CodeActions({ code, address, texts }: Props) {
  const [can, setCan] = useState({ copy: false, share: false });
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    // What a browser can do is known in the browser only. The clipboard is there on secure pages only.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setCan({ copy: "clipboard" in navigator, share: "share" in navigator });
  }, []);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setIsCopied(true);
  };
  return (
    <p className="no-print mt-4 flex flex-wrap gap-3">
      {can.copy ? (
        <button type="button" className={BUTTON.secondary} onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? texts.copied : texts.copy}</span>
        </button>
      ) : null}
      {can.share ? (
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
