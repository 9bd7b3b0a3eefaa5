CREATE TABLE `reporting_group_member` (
	`campaign_id` text NOT NULL,
	`group_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `campaign_unit` ADD `is_reporting_group` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `unit` ADD `is_reporting_group` integer DEFAULT false NOT NULL;