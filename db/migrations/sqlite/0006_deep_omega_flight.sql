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
ALTER TABLE `account_link` ADD `made_by` text;--> statement-breakpoint
ALTER TABLE `account_link` ADD `is_mailed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `handed_over_at` integer;--> statement-breakpoint
ALTER TABLE `response` ADD `locked_at` integer;