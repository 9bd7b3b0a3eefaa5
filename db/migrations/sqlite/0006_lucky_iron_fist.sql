CREATE TABLE `reviewed_alone` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `audit_event` ADD `unit_ids` text;--> statement-breakpoint
CREATE INDEX `audit_event_actor` ON `audit_event` (`actor_id`,`kind`);--> statement-breakpoint
CREATE INDEX `audit_event_subject` ON `audit_event` (`subject_id`,`kind`);--> statement-breakpoint
ALTER TABLE `person_role` ADD `given_at` integer;--> statement-breakpoint
ALTER TABLE `person_role` ADD `confirmed_at` integer;