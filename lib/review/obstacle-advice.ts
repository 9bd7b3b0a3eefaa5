/**
 * What a department can do about an obstacle that it names more often (measurement.md §5): the options of NS2 that
 * lead to it, and the statements of the article on which it rests. Its words are `advice.obstacles.*` in the messages.
 */
export const OBSTACLE_ADVICE = [
  { id: "criteria", options: ["NS2-a", "NS2-e"], sources: ["CO-8", "SG-7"] },
  { id: "training", options: ["NS2-b", "NS2-f"], sources: ["UK-6", "SG-7"] },
  { id: "templates", options: ["NS2-c"], sources: ["UK-3", "FI-4"] },
  { id: "requirements", options: ["NS2-d"], sources: ["FI-7", "FI-2"] },
] as const;
export type ObstacleAdviceId = (typeof OBSTACLE_ADVICE)[number]["id"];
