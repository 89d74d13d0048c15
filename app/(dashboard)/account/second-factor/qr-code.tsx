import type { QrPicture } from "./qr-picture";

/** A QR code: black on white in both themes, as scanners want it. */
export function QrCode({ picture, label }: { picture: QrPicture; label: string }) {
  const { size, path } = picture;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-44 rounded-control border border-line"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
