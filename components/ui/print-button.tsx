"use client";

/** Opens the browser's print dialogue; without JavaScript the browser's own menu does. */
export function PrintButton({ label, className }: { label: string; className: string }) {
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        window.print();
      }}
    >
      {label}
    </button>
  );
}
