export function requireGuards(root: string): void;
