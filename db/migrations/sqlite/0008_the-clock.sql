CREATE TABLE `clock` (
	`name` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention` (
	`name` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`erased` integer NOT NULL,
	`waiting` integer NOT NULL,
	`waiting_since` integer,
	`reason` text
);
