CREATE TABLE `paper_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text DEFAULT 'unused' NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `paper_code_unit` ON `paper_code` (`campaign_id`,`unit_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`person_id` text,
	`unit_id` text NOT NULL,
	`link_generation` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_invitation`("id", "campaign_id", "person_id", "unit_id", "link_generation", "created_at") SELECT "id", "campaign_id", "person_id", "unit_id", "link_generation", "created_at" FROM `invitation`;--> statement-breakpoint
DROP TABLE `invitation`;--> statement-breakpoint
ALTER TABLE `__new_invitation` RENAME TO `invitation`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_campaign_person` ON `invitation` (`campaign_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `invitation_person` ON `invitation` (`person_id`);--> statement-breakpoint
CREATE INDEX `invitation_campaign_unit` ON `invitation` (`campaign_id`,`unit_id`);--> statement-breakpoint
ALTER TABLE `staged_unit` ADD `without_address` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `unit` ADD `without_address` integer DEFAULT 0 NOT NULL;