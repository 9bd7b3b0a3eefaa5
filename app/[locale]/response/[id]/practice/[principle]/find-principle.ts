import { PRINCIPLE_IDS, type PrincipleId } from "@/lib/instrument/schema";

/** The principle that an address names. */
export const findPrinciple = (name: string): PrincipleId | undefined => PRINCIPLE_IDS.find((id) => id === name);
