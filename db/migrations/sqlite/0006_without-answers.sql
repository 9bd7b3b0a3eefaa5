CREATE TABLE `account_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_mail_due` ON `account_mail` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `account_mail_person` ON `account_mail` (`person_id`);--> statement-breakpoint
CREATE TABLE `reviewed_alone` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `audit_event` ADD `unit_ids` text;--> statement-breakpoint
CREATE INDEX `audit_event_actor` ON `audit_event` (`actor_id`,`kind`);--> statement-breakpoint
CREATE INDEX `audit_event_subject` ON `audit_event` (`subject_id`,`kind`);--> statement-breakpoint
ALTER TABLE `campaign_unit` ADD `invited` integer;--> statement-breakpoint
ALTER TABLE `campaign_unit` ADD `staff` integer;--> statement-breakpoint
ALTER TABLE `participation` ADD `group_count` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `participation_total` ADD `group_count` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `account_link` ADD `made_by` text;--> statement-breakpoint
ALTER TABLE `account_link` ADD `is_mailed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `handed_over_at` integer;--> statement-breakpoint
ALTER TABLE `person_role` ADD `given_at` integer;--> statement-breakpoint
ALTER TABLE `person_role` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `release` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `release` ADD `rules` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `released_group` ADD `invited` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `response` ADD `locked_at` integer;--> statement-breakpoint
CREATE INDEX `invitation_campaign_unit` ON `invitation` (`campaign_id`,`unit_id`);--> statement-breakpoint
ALTER TABLE `released_unit` DROP COLUMN `answers`;