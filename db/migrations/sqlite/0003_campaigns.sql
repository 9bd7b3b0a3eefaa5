CREATE TABLE `campaign_calendar` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `campaign_unit` ADD `group_unit_id` text;--> statement-breakpoint
CREATE INDEX `participation_unit` ON `participation` (`campaign_id`,`unit_id`);