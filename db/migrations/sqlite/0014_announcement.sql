CREATE TABLE `announcement` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`learned` text NOT NULL,
	`measures` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`link_hash` text NOT NULL,
	`published_at` integer,
	`queued_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcement_link` ON `announcement` (`link_hash`);