/** The policy of a page whose scripts may come from `scripts`. */
function contentSecurityPolicy(scripts: string, isHttps: boolean): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src ${scripts}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** What every page says to the browser about itself; `scripts` is where its scripts may come from, in a policy's words. */
export function securityHeaders(scripts: string, isHttps: boolean) {
  return {
    "content-security-policy": contentSecurityPolicy(scripts, isHttps),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    ...(isHttps ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}
